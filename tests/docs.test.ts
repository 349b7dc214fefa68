import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '..');

const pages = [
  ...readdirSync(root).filter((name) => name.endsWith('.md')),
  ...readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => join('docs', name)),
];

/** Targets of links and pictures that lie in this repository, without their fragments. */
function localTargets(page: string): string[] {
  return [...readFileSync(join(root, page), 'utf8').matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, target]) => target!.split('#')[0]!)
    .filter((target) => target !== '' && !/^[a-z]+:/.test(target));
}

test.each(pages)('%s links to nothing that is missing', (page) => {
  expect(localTargets(page).filter((target) => !existsSync(resolve(root, dirname(page), target)))).toEqual([]);
});

test('no page names a path of one machine', () => {
  expect(
    pages.filter((page) => /(?:^|[\s`(])\/(?:root|work|tmp|home)\//m.test(readFileSync(join(root, page), 'utf8'))),
  ).toEqual([]);
});

test('every script that a page tells to run exists', () => {
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    scripts: Record<string, string>;
  };
  const told = pages.flatMap((page) => [
    ...readFileSync(join(root, page), 'utf8').matchAll(/npm run (?:-s )?([\w:-]+)/g),
  ]);
  expect(told.map(([, name]) => name!).filter((name) => !(name in scripts))).toEqual([]);
});

test.each(['docs/causes', 'docs/reasons'])('%s: the index names every page', (folder) => {
  const index = readFileSync(join(root, folder, 'README.md'), 'utf8');
  const missing = readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md') && name !== 'README.md')
    .filter((name) => !index.includes(`(${name})`));
  expect(missing).toEqual([]);
});
