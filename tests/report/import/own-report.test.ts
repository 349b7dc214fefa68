import { expect, test } from 'vitest';
import { diagnose } from '../../../src/core/diagnose.ts';
import type { Har } from '../../../src/report/har/har.ts';
import { toHar } from '../../../src/report/har/to-har.ts';
import { fromHar } from '../../../src/report/import/from-har.ts';
import { chain } from '../../chain.ts';

const trace = chain(`
  > POST https://app.test/login
  < 302 /home
  < Set-Cookie: sid=7hG3kLq9Wm2Xz5Bv; Path=/app
  > GET https://app.test/home
  < 200`);

/** The report with something cut out by hand, and the entries that are left when it is read again. */
function readWithout(cut: (har: Har) => void) {
  const har: Har = structuredClone(toHar(trace, diagnose(trace), { redaction: 'none', salt: 'a salt', version: '1' }));
  cut(har);
  const read = fromHar(JSON.stringify(har));
  if (!read.ok) throw new Error(read.problem.text.text);
  const hops = read.trace.chains.flatMap(({ hops }) => hops.map(({ request }) => request.url));
  return { kind: read.source.kind, notes: read.notes.map(({ text }) => text), hops };
}

const hops = ['https://app.test/login', 'https://app.test/home'];
const notes = ['The report’s own facts do not fit its entries; it was read like any HAR file.'];

test('a report is read by its own facts', () => {
  expect(readWithout(() => undefined)).toEqual({ kind: 'report', notes: [], hops });
});

// What the chains do not name would be lost.
test.each<[string, (har: Har) => void]>([
  ['no chain is left', (har) => void Object.assign(har.log._sessionTrace, { chains: [] })],
  [
    'a chain has lost its last hop',
    (har) =>
      void Object.assign(har.log._sessionTrace.chains[0]!, { entries: [har.log._sessionTrace.chains[0]!.entries[0]] }),
  ],
  // Found by the fuzzer, file 8429 of seed 2027: what was written of it had each entry twice.
  [
    'a chain stands in it twice',
    (har) =>
      void Object.assign(har.log._sessionTrace, {
        chains: [...har.log._sessionTrace.chains, ...har.log._sessionTrace.chains],
      }),
  ],
])('%s: it is read like any other file, whole', (_, cut) => {
  const read = readWithout(cut);
  expect(read).toMatchObject({ hops });
  expect(read.kind).not.toBe('report');
  expect(read.notes).toEqual(expect.arrayContaining(notes));
});
