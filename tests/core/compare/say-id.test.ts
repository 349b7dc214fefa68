import { expect, test } from 'vitest';
import { compareRuns } from '../../../src/core/compare/compare-runs.ts';
import { sayContext, sayLifetime, saySource, sayVia } from '../../../src/core/compare/say-id.ts';
import { say, spans, type Phrase } from '../../../src/core/words.ts';
import { causes } from './causes.ts';
import { run } from './runs.ts';

const german = (template: string) => `«${template}»`;

test.each<[string, Phrase]>([
  ['how it came', sayVia('meta-refresh')],
  ['what it counts as', sayContext('same-site-lax-method-unsafe')],
  ['where the answer comes from', saySource('service-worker')],
  ['how long it lives', sayLifetime(undefined)],
])('an id is said in words that can be translated: %s', (_, told) => {
  expect(say(told)).not.toMatch(/`|\w-\w+-\w/);
  expect(say(told, german)).toBe(`«${told.text}»`);
});

test('one second is not seconds', () => {
  expect([1, 90, -4].map((n) => say(sayLifetime(n)))).toEqual(['1 second', '90 seconds', '0 seconds']);
});

/** Our own ids, as a code span would show them. */
const ids =
  /^(?:same-site-\w.*|cross-site|(?:http|internal|client|meta)-re\w+|start|Session|\d+ s|cached \w+|service worker)$/;

test.each(causes)('no sentence has one of our ids in a code span: $cause', ({ works, breaks }) => {
  const { pairs } = compareRuns(run(works), run(breaks));
  const code = pairs
    .flatMap(({ differences }) => differences)
    .flatMap(({ text }) => spans(text).filter((span) => span.code));
  expect(code.map(({ text }) => text).filter((text) => ids.test(text))).toEqual([]);
});

test('the ids do come up in these comparisons', () => {
  const told = causes.flatMap(({ works, breaks }) =>
    compareRuns(run(works), run(breaks)).pairs.flatMap(({ differences }) => differences.map(({ kind }) => kind)),
  );
  expect(told).toEqual(expect.arrayContaining(['same-site-context', 'came-by', 'cache']));
});
