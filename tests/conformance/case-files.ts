import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Suite } from './result.ts';

/** Where the case files lie unless said otherwise: beside the project, never in it. */
export const defaultFolder = '../shared/data';

export interface CaseFiles {
  readonly cases: Readonly<Record<Suite, readonly unknown[]>>;
  /** JSON files, or pieces of them, that hold no case of a format known here. */
  readonly unread: readonly { readonly file: string; readonly because: string }[];
}

/** Every case in a folder and below it, told by its own shape: the names of the files do not matter. Empty where the folder is absent. */
export function readCases(folder: string): CaseFiles {
  const cases: Record<Suite, unknown[]> = { 'http-state': [], dates: [], 'wpt-cookies': [], 'wpt-samesite': [] };
  const unread: { file: string; because: string }[] = [];
  for (const file of filesIn(folder)) {
    const items = itemsOf(join(folder, file));
    if (typeof items === 'string') {
      unread.push({ file, because: items });
      continue;
    }
    let unknown = 0;
    for (const item of items) {
      const suite = suiteOf(item);
      if (suite === undefined) unknown++;
      else cases[suite].push(item);
    }
    if (unknown > 0) unread.push({ file, because: `${unknown} of ${items.length} entries have no known format` });
  }
  return { cases, unread };
}

function filesIn(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.json') && !name.split(/[\\/]/).includes('node_modules'))
    .sort();
}

/** A list of cases, or an object with lists of cases in it; a text says why it is neither. */
function itemsOf(path: string): readonly unknown[] | string {
  let content: unknown;
  try {
    content = JSON.parse(readFileSync(path, 'utf8').replace(/^\ufeff/, ''));
  } catch (error) {
    return `not JSON: ${error instanceof Error ? error.message : String(error)}`;
  }
  if (Array.isArray(content)) return content as unknown[];
  if (typeof content !== 'object' || content === null) return 'neither a list nor an object with lists';
  const items = Object.values(content).flatMap((value: unknown): unknown[] =>
    Array.isArray(value) ? value.filter((item) => typeof item === 'object') : [],
  );
  return items.length > 0 ? items : 'no list of cases in it';
}

/** The suite whose format the case has. */
export function suiteOf(item: unknown): Suite | undefined {
  if (typeof item !== 'object' || item === null) return undefined;
  const has = (key: string): boolean => key in item;
  if (has('setCookie') && has('requestUrl')) return 'http-state';
  if (has('setUrl') || has('readUrl') || (has('steps') && has('expected'))) return 'wpt-cookies';
  if (has('kind') && (has('hops') || has('sent') || has('stored') || has('expected'))) return 'wpt-samesite';
  if (has('test') && has('expected')) return 'dates';
  return undefined;
}
