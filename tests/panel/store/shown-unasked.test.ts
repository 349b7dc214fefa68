import { expect, test } from 'vitest';
import type { ChainDiagnosis, Diagnosis } from '../../../src/core/model.ts';
import { diagnose } from '../../../src/core/diagnose.ts';
import { entryOf, type Entry } from '../../../src/panel/store/entries.ts';
import { createShownUnasked, newestLoss, type Unasked } from '../../../src/panel/store/shown-unasked.ts';
import { chain } from '../../chain.ts';

/** Two losses of two sites, and the page that belongs to the first. */
const told = diagnose(
  chain(`
    * observed
    ${['one.test', 'two.test'].map(losing).join('\n')}`),
);
function losing(site: string): string {
  return `* after 30 s
    * via start
    > GET https://www.${site}/login
    < 302 https://${site}/account
    < Set-Cookie: PHPSESSID=${'4f2a9c'.repeat(5)}; Path=/; Secure; HttpOnly
    > GET https://${site}/account
    < 302 /login?next=%2Faccount
    > GET https://${site}/login?next=%2Faccount
    < 200`;
}
const [one, two] = told.chains as readonly [ChainDiagnosis, ChainDiagnosis];
const [first, second] = [entryOf([one]), entryOf([two])];
const led = (by: ChainDiagnosis): Diagnosis => ({
  ...told,
  findings: told.findings.toSorted((a, b) => Number(b.chain === by.chain.id) - Number(a.chain === by.chain.id)),
});
const now = (entries: readonly Entry[], by: ChainDiagnosis, more: Partial<Unasked> = {}): Unasked => ({
  entries,
  diagnosis: led(by),
  startedAt: 1,
  chosen: 'a',
  isChecked: true,
  ...more,
});

test('the headline is shown', () => {
  expect(createShownUnasked()(now([first, second], one))).toBe(first);
  expect(createShownUnasked()(now([first, second], two))).toBe(second);
});

test.each([
  ['a loss on screen stays when a later one is the headline', {}, {}, 'first'],
  ['not in another recording', {}, { startedAt: 2 }, 'second'],
  ['not when another cookie is chosen', {}, { chosen: 'b' }, 'second'],
  ['not while a recording is still checked', { isChecked: false }, {}, 'second'],
] as const)('%s', (_, before, after, shown) => {
  const unasked = createShownUnasked();
  expect(unasked(now([first], one, before))).toBe(first);
  expect(unasked(now([first, second], two, after))).toBe(shown === 'first' ? first : second);
});

test('what is no loss any more does not stay; what became a flow stays as a flow', () => {
  const unasked = createShownUnasked();
  unasked(now([first], one));
  const flow = entryOf([one, { ...two, chain: { ...two.chain, flow: one.chain.flow } }]);
  expect(unasked(now([flow], two))).toBe(flow);
  const kept = entryOf([{ ...one, verdict: 'kept' }]);
  expect(unasked(now([kept, second], two))).toBe(second);
});

test('the newest loss is shown with its flow where that tells of it', () => {
  expect(newestLoss([first, second])).toBe(second);
  expect(newestLoss([entryOf([{ ...one, verdict: 'kept' }])])).toBeUndefined();
  expect(newestLoss([entryOf([one, two])])).toMatchObject({ kind: 'chain', id: two.chain.id });
});
