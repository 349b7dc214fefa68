import { diagnose } from '../../../src/core/diagnose.ts';
import type { Chain, Trace } from '../../../src/core/model.ts';
import { toHar } from '../../../src/report/har/to-har.ts';
import { fromHar } from '../../../src/report/import/from-har.ts';
import { hostileFiles } from '../../fuzz/hostile-files.ts';

/** Beyond measure for a panel, beside the files of `hostile-files.ts`: many chains, and what only a report can say. */
export const hugeRecordings: Readonly<Record<string, () => string>> = {
  'a hundred thousand chains': () => manyChains(100_000),
  'a report with one chain of 5,000 hops': () => report(oneChain(5000)),
  'a report with one flow of 2,000 chains': () => report(oneFlow(2000)),
};

function manyChains(count: number): string {
  const entry = (at: number) => ({
    startedDateTime: new Date(Date.UTC(2026, 0, 1) + at * 100).toISOString(),
    time: 50,
    _resourceType: 'document',
    request: {
      method: 'GET',
      url: `https://app${at % 50}.test/p${at}`,
      headers: [{ name: 'Cookie', value: `sid=a1b2c3d4e5f6${at % 9}` }],
    },
    response: { status: 200, statusText: '', headers: [{ name: 'Content-Type', value: 'text/html' }] },
  });
  const entries = Array.from({ length: count }, (_, at) => entry(at));
  return JSON.stringify({ log: { version: '1.2', creator: { name: 'WebInspector', version: '537.36' }, entries } });
}

/** Importing another program's file parts chains after a hundred hops; a report may say otherwise. */
function oneChain(hops: number): Trace {
  const trace = traceOf('a chain of 5,000 hops that sets a cookie at each');
  const all = trace.chains.flatMap((chain) => chain.hops).slice(0, hops);
  const chain: Chain = {
    ...trace.chains[0]!,
    hops: all.map((hop, index) => ({ ...hop, id: `har-1#${index}`, index })),
  };
  return { ...trace, chains: [chain], jar: { ...trace.jar, changes: [] } };
}

function oneFlow(chains: number): Trace {
  const trace = traceOf('five thousand sign-ins in one flow');
  return { ...trace, chains: trace.chains.slice(0, chains).map((chain) => ({ ...chain, flow: 'f1' })) };
}

function traceOf(name: string): Trace {
  const read = fromHar(JSON.stringify(hostileFiles[name]!()));
  if (!read.ok) throw new Error(`${name} is not read`);
  return read.trace;
}

function report(trace: Trace): string {
  return JSON.stringify(toHar(trace, diagnose(trace), { redaction: 'none', salt: '', version: '1' }));
}
