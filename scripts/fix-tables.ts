import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pagesWithTables, withTable } from '../tests/docs/fix-table.ts';

/** Writes the tables of settings in docs/causes from src/core/fix/settings. */
const folder = resolve(import.meta.dirname, '../docs/causes');
for (const [page, key] of Object.entries(pagesWithTables)) {
  const file = join(folder, `${page}.md`);
  writeFileSync(file, withTable(readFileSync(file, 'utf8'), key));
}
