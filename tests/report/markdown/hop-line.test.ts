import { expect, test } from 'vitest';
import { diagnose } from '../../../src/core/diagnose.ts';
import { hopLine } from '../../../src/report/markdown/hop-line.ts';
import { maskedChain } from '../masked.ts';
import { chain } from '../../chain.ts';
import { corpus } from '../corpus.ts';

function lines(script: string): readonly (string | undefined)[] {
  const trace = chain(script);
  const told = maskedChain(trace, diagnose(trace).chains[0]!, 'a salt');
  return told.chain.hops.map((_, index) => hopLine(told, index));
}

test('says the request, the answer, the cookie and the loss, and no value', () => {
  const all = lines(corpus['path too narrow']!);
  expect(all[0]).toMatch(/^- hop 1: `POST https:\/\/app\.test\/login` → 302 to `https:\/\/app\.test\/dashboard`/);
  expect(all.filter((line) => line?.includes('**session lost here**')).length).toBe(1);
  expect(all.join('\n')).toContain('`NotOnPath`');
  expect(all.join('\n')).not.toContain('jK9mQ2xV7bN4cR8tY1wE5uI3oP6aS0dF');
});

test('no such hop, no line; what a page sends stays in code spans', () => {
  const trace = chain('> GET https://app.test/`<b>`\n< 200');
  const [told] = diagnose(trace).chains;
  expect(hopLine(told!, 7)).toBeUndefined();
  expect(hopLine(told!, 0)?.split('\n').length).toBe(1);
});
