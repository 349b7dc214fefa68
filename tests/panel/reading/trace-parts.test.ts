import { expect, test } from 'vitest';
import { putTogether } from '../../../src/panel/reading/put-together.ts';
import { frameOf, partsOf, weightOf, type TracePart } from '../../../src/panel/reading/trace-parts.ts';
import { fromHar } from '../../../src/report/import/from-har.ts';
import { chain } from '../../chain.ts';
import { hostileFiles } from '../../fuzz/hostile-files.ts';

function traceOf(name: string) {
  const read = fromHar(JSON.stringify(hostileFiles[name]!()));
  if (!read.ok) throw new Error(name);
  return read.trace;
}

const gap = chain(`
  * observed
  > GET https://app.test/
  < 302 /a
  < Set-Cookie: sid=1
  > GET https://app.test/a
`);

test.each([
  ['a recording', gap],
  [
    'a recording with no headers',
    { ...gap, chains: gap.chains.map((one) => ({ ...one, hops: one.hops.slice(0, 1) })) },
  ],
  ['ten thousand Set-Cookie lines', traceOf('ten thousand Set-Cookie lines in one response')],
  ['five thousand hops', traceOf('a chain of 5,000 hops')],
])('%s is put together from its parts as it was, and no part is heavy', (_, trace) => {
  const puzzle = putTogether();
  const parts: TracePart[] = [...partsOf(trace)].map((part) => structuredClone(part));
  for (const part of parts) puzzle.take([part]);
  expect(puzzle.trace(frameOf(trace))).toEqual(trace);
  expect(Math.max(...parts.map(weightOf))).toBeLessThan(10_000);
});
