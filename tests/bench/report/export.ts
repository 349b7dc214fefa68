import { diagnose } from '../../../src/core/diagnose.ts';
import { jsonInParts } from '../../../src/report/har/json-in-parts.ts';
import { harInSteps, toHar } from '../../../src/report/har/to-har.ts';
import { fromHar } from '../../../src/report/import/from-har.ts';
import { bigHar } from './big-har.ts';

/**
 * Writing a masked report of 20,000 hops as the panel does, step by step, against `JSON.stringify` of the same report that
 * is made already. `npm run bench:report -- --export`.
 */
export function measureExport(entries: number): string {
  const read = fromHar([...bigHar({ entries, body: 0 })].join(''));
  if (!read.ok) throw new Error('the bench file is refused');
  const { trace } = read;
  const diagnosis = diagnose(trace);
  const options = { redaction: 'values', salt: 'bench', version: '1' } as const;
  const whole = toHar(trace, diagnosis, options);
  const plain = timed(() => JSON.stringify(whole, undefined, 2).length);
  let longest = 0;
  let steps = 0;
  let size = 0;
  const all = timed(() => {
    function* writing(): Generator {
      for (const { text } of jsonInParts(yield* harInSteps(trace, diagnosis, options))) {
        size += text.length;
        yield;
      }
    }
    const made = writing();
    for (let done = false; !done; steps++) {
      const start = performance.now();
      done = made.next().done === true;
      longest = Math.max(longest, performance.now() - start);
    }
  });
  return (
    `masked export of ${entries} hops, ${(size / 1e6).toFixed(0)} MB: ${all.toFixed(0)} ms, ` +
    `${(all / plain).toFixed(1)} × JSON.stringify (${plain.toFixed(0)} ms); ${steps} steps, the longest ${longest.toFixed(0)} ms`
  );
}

/** Milliseconds of processor time. */
function timed(run: () => unknown): number {
  const before = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
