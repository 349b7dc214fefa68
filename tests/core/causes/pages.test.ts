import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
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

describe.each(causes)('$id', ({ id, title }) => {
  test('has a page with the headings that all have', () => {
    expect([...page(id).matchAll(/^## (.+)$/gm)].map(([, heading]) => heading)).toEqual(headings);
    expect(page(id).startsWith(`# ${title}\n`)).toBe(true);
  });

  test('stands in the index', () => {
    expect(page('README')).toContain(`(${id}.md)`);
  });

  test('links lead to pages', () => {
    const linked = [...page(id).matchAll(/\]\(([\w-]+)\.md\)/g)].map(([, name]) => name);
    expect(linked.filter((name) => !causes.some((cause) => cause.id === name))).toEqual([]);
  });
});
