import { readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';

const root = join(import.meta.dirname, '..');

/** What a file of the project imports: its own files as paths from the root, packages as they are. */
export function importsOf(file: string, { types = true } = {}): string[] {
  const whole = readFileSync(join(root, file), 'utf8');
  const text = types ? whole : whole.replace(/import type [^;]+;/g, '');
  return [...text.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map(([, spec]) =>
    spec!.startsWith('.') ? relative(root, resolve(root, dirname(file), spec!)) : spec!,
  );
}
