import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Where the case files lie unless said otherwise: beside the project, never in it. */
export const defaultFolder = '../shared/data';

/** All case files of a kind in a folder, by the beginning of their name. Empty where the folder is absent. */
export function readCases(folder: string, beginning: string): readonly unknown[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.startsWith(beginning) && name.endsWith('.json') && !name.endsWith('.meta.json'))
    .sort()
    .flatMap((name) => casesOf(JSON.parse(readFileSync(join(folder, name), 'utf8')) as unknown));
}

function casesOf(content: unknown): readonly unknown[] {
  if (Array.isArray(content)) return content as readonly unknown[];
  const { data, scenarios, tests } = content as Record<string, unknown>;
  return (data ?? scenarios ?? tests ?? []) as readonly unknown[];
}
