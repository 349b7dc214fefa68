import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { causes } from '../../../src/core/causes/index.ts';
import { phrase } from '../../../src/core/words.ts';
import { causeName } from '../../../src/panel/view/cause-name.ts';
import { causeWords, otherTitleWords } from '../../../src/panel/words/cause-words.ts';
import { messageId } from '../../../src/panel/words/message-id.ts';
import { readMessages } from '../../../scripts/locales/read-messages.ts';

const names: readonly string[] = [...Object.values(causeWords), ...Object.values(otherTitleWords)];
const german = readMessages('.', 'de');

const folder = 'src/core/causes';
/** Titles that drafts have beside their cause's, as the source writes them. */
const otherTitles = readdirSync(folder)
  .filter((file) => file.endsWith('.ts'))
  .flatMap((file) =>
    [...readFileSync(`${folder}/${file}`, 'utf8').matchAll(/\btitle: phrase\(\s*'([^']+)'/g)].map(
      ([, title]) => title!,
    ),
  );

test('every cause has a short name, and none is there in vain', () => {
  expect(Object.keys(causeWords).toSorted()).toEqual(causes.map(({ id }) => id).toSorted());
});

test('so has every other title', () => {
  expect(otherTitles.length).toBeGreaterThan(3);
  expect(Object.keys(otherTitleWords).toSorted()).toEqual(otherTitles.toSorted());
});

describe.each([
  ['English', names],
  ['German', names.map((name) => german[messageId(name)]?.message ?? '')],
])('in %s', (_, said) => {
  test('they fit into a narrow row', () => {
    expect(said.filter((name) => name.length > 20 || name.length < 4)).toEqual([]);
  });

  test('no two are the same', () => {
    expect(new Set(said).size).toBe(said.length);
  });
});

test.each([
  [{ cause: 'cookie-path-mismatch', title: phrase('Whatever') }, 'Path too narrow'],
  [{ cause: 'cookie-deleted', title: phrase('The server ended the session itself') }, 'Ended by the server'],
  [{ cause: 'toString', title: phrase('A title of {n} words', { n: 5 }) }, 'A title of 5 words'],
])('%#', (finding, name) => {
  expect(causeName(finding)).toBe(name);
});
