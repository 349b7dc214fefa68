import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { neverHypotheses, refusalHypotheses } from '../../../src/core/causes/hypotheses/index.ts';
import { causes } from '../../../src/core/causes/index.ts';

const page = (name: string) => readFileSync(resolve(import.meta.dirname, '../../../docs/causes', `${name}.md`), 'utf8');
const headings = [
  'What happened',
  'How to recognise it',
  'Why browsers or servers do this',
  'Fix',
  'Often confused with',
  'Sources',
];

const hypotheses = [...new Map([...refusalHypotheses, ...neverHypotheses].map((one) => [one.id, one])).values()].map(
  ({ id, title }) => ({ id: `hypotheses/${id}`, title }),
);

describe.each([...causes, ...hypotheses])('$id', ({ id, title }) => {
  test('has a page with the headings that all have', () => {
    expect([...page(id).matchAll(/^## (.+)$/gm)].map(([, heading]) => heading)).toEqual(headings);
    expect(page(id).startsWith(`# ${title}\n`)).toBe(true);
  });

  test('stands in the index', () => {
    expect(page('README')).toContain(`(${id}.md)`);
  });

  test('links lead to pages', () => {
    const linked = [...page(id).matchAll(/\]\((?:\.\.\/)?([\w-]+)\.md\)/g)].map(([, name]) => name);
    const known = [...causes, ...hypotheses].map((one) => one.id.split('/').at(-1));
    expect(linked.filter((name) => !known.includes(name))).toEqual([]);
  });
});

test('the index says of every page how common it is', () => {
  const [, table = ''] = page('README').split('## How common');
  const rows = [...table.matchAll(/^\| (?:very common|common|occasional|rare) \|.*\]\(([\w/-]+)\.md\)/gm)];
  expect(rows.map(([, id]) => id).sort()).toEqual([...causes, ...hypotheses].map(({ id }) => id).sort());
});

test('each section of the index keeps the order in which the causes are asked', () => {
  const order = causes.map(({ id }) => id);
  const sections = page('README')
    .split(/^## /m)
    .map((text) => [...text.matchAll(/^- \[`([\w-]+)`\]\(\1\.md\)/gm)].map(([, id]) => id!));
  expect(sections.flat().sort()).toEqual(order.toSorted());
  for (const ids of sections) expect(ids).toEqual(order.filter((id) => ids.includes(id)));
});

test('the index says what each cause leaves out', () => {
  const [, table = ''] = page('README').split('## What leaves out what');
  const rows = [...table.split('\n## ')[0]!.matchAll(/^\| \[`([\w-]+)`\]\(\1\.md\) \| (.*) \|$/gm)];
  expect(rows.map(([, id, hidden]) => [id, [...hidden!.matchAll(/`([\w-]+)`/g)].map(([, one]) => one)])).toEqual(
    causes.filter(({ hides }) => hides.length > 0).map(({ id, hides }) => [id, hides]),
  );
});
