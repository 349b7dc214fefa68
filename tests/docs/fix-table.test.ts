import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { fixTable, pagesWithTables } from './fix-table.ts';

const read = (page: string) => readFileSync(resolve(import.meta.dirname, '../../docs/causes', `${page}.md`), 'utf8');

test.each(Object.entries(pagesWithTables))('%s: the table is the data (npx tsx scripts/fix-tables.ts)', (page, keys) => {
  expect(read(page)).toContain(`\n${fixTable(keys)}\n`);
});

test('the names lead to what they were held against', () => {
  expect(fixTable(['path'])).toContain('| Django | [`SESSION_COOKIE_PATH`](https://github.com/django/django/');
});
