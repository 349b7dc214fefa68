import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { importsOf } from './imports-of.ts';

const root = resolve(import.meta.dirname, '..');

function files(folder: string, ending: RegExp): string[] {
  const path = join(root, folder);
  if (!existsSync(path)) return [];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && ending.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)))
    .sort();
}

/** The table of ARCHITECTURE.md: which rooms a room may import. Its own is always allowed. */
const rooms: Record<string, readonly string[]> = {
  'src/core': [],
  'src/report': ['src/core'],
  'src/capture': ['src/core', 'src/browser.ts'],
  'src/background': ['src/core', 'src/browser.ts', 'src/capture', 'src/messages.ts'],
  'src/recorder': ['src/core', 'src/browser.ts', 'src/capture', 'src/messages.ts'],
  'src/devtools': ['src/core', 'src/browser.ts', 'src/capture', 'src/recorder', 'src/messages.ts'],
  'src/panel': ['src/core', 'src/browser.ts', 'src/recorder', 'src/report'],
  'src/cli': ['src/core', 'src/report'],
};

/** Inside the core, from the bottom: a floor may import itself and the floors below. */
const floors: readonly (readonly string[])[] = [
  ['model.ts', 'model', 'events.ts', 'words.ts'],
  ['profile.ts', 'site', 'cookie', 'reasons'],
  ['trace'],
  ['judge.ts', 'judge'],
  ['session'],
  ['fix', 'causes', 'compare'],
  ['diagnose.ts', 'diagnose'],
];

const floorOf = (path: string): number => floors.findIndex((names) => names.includes(path.split('/')[2]!));

describe('imports', () => {
  for (const [room, allowed] of Object.entries(rooms)) {
    test(`${room} imports only ${allowed.join(', ') || 'itself'}`, () => {
      const wrong = files(room, /\.tsx?$/).flatMap((file) =>
        importsOf(file)
          .filter((path) => path.startsWith('src/') || path.startsWith('tests/'))
          .filter((path) => ![room, ...allowed].some((ok) => path === ok || path.startsWith(`${ok}/`)))
          .map((path) => `${file} → ${path}`),
      );
      expect(wrong).toEqual([]);
    });
  }

  test('inside the core, no arrow runs up', () => {
    const wrong = files('src/core', /\.ts$/).flatMap((file) =>
      importsOf(file)
        .filter((path) => path.startsWith('src/core/') && floorOf(path) > floorOf(file))
        .map((path) => `${file} → ${path}`),
    );
    expect(wrong).toEqual([]);
    expect(files('src/core', /\.ts$/).filter((file) => floorOf(file) === -1)).toEqual([]);
  });

  test('only core/site knows the public-suffix library, and the core knows no other package', () => {
    const wrong = files('src/core', /\.ts$/).flatMap((file) =>
      importsOf(file)
        .filter((path) => !path.startsWith('src/'))
        .filter((path) => !(path === 'tldts' && file.startsWith('src/core/site/')))
        .map((path) => `${file} → ${path}`),
    );
    expect(wrong).toEqual([]);
  });

  test('extension APIs come through src/browser.ts only', () => {
    const wrong = files('src', /\.tsx?$/).filter(
      (file) => file !== 'src/browser.ts' && importsOf(file, { types: false }).includes('webextension-polyfill'),
    );
    expect(wrong).toEqual([]);
  });

  test('panel components know no browser', () => {
    const wrong = files('src/panel', /\.tsx?$/).filter(
      (file) => file !== 'src/panel/main.tsx' && importsOf(file).includes('src/browser.ts'),
    );
    expect(wrong).toEqual([]);
  });
});

const parts = [
  { folder: 'src/core/reasons/not-sent', index: 'src/core/reasons/index.ts' },
  { folder: 'src/core/reasons/rejected', index: 'src/core/reasons/index.ts' },
  { folder: 'src/core/causes', index: 'src/core/causes/index.ts' },
];

/** Files beside the parts that are not parts themselves start lower-case without an `id`. */
const isPart = (file: string): boolean => /\bid: '/.test(readFileSync(join(root, file), 'utf8'));

describe.each(parts)('$folder: one part, one file', ({ folder, index }) => {
  const list = files(folder, /\.ts$/).filter((file) => dirname(file) === folder && isPart(file));

  test('has parts', () => expect(list.length).toBeGreaterThan(0));

  test.each(list)('%s is listed, tested and documented', (file) => {
    const id = basename(file, '.ts');
    expect(readFileSync(join(root, file), 'utf8')).toContain(`id: '${id}'`);
    expect(importsOf(index)).toContain(file);
    expect(existsSync(join(root, file.replace(/^src/, 'tests').replace(/\.ts$/, '.test.ts')))).toBe(true);
    expect(existsSync(join(root, file.replace(/^src\/core/, 'docs').replace(/\.ts$/, '.md')))).toBe(true);
  });

  test('every page has its part', () => {
    const pages = files(folder.replace(/^src\/core/, 'docs'), /\.md$/).filter((page) => basename(page) !== 'README.md');
    expect(
      pages.filter((page) => !existsSync(join(root, page.replace(/^docs/, 'src/core').replace(/\.md$/, '.ts')))),
    ).toEqual([]);
  });
});

test('no source file has more than 300 lines', () => {
  const long = files('src', /\.tsx?$/).filter(
    (file) => readFileSync(join(root, file), 'utf8').split('\n').length > 301,
  );
  expect(long).toEqual([]);
});

describe.each(['chromium', 'firefox'])('dist/%s', (target) => {
  const dist = join(root, 'dist', target);

  test.skipIf(!existsSync(dist))('every path that the manifest or the code names exists', () => {
    const manifest = JSON.parse(readFileSync(join(dist, 'manifest.json'), 'utf8')) as Manifest;
    const named = [
      ...Object.values(manifest.icons),
      manifest.devtools_page,
      ...(manifest.background.scripts ?? []),
      ...(manifest.background.service_worker === undefined ? [] : [manifest.background.service_worker]),
      ...pathsInCode(dist),
    ];
    expect(named.filter((path) => !existsSync(join(dist, path)))).toEqual([]);
    expect(named).toContain('src/panel/index.html');
  });

  test.skipIf(!existsSync(dist))('asks for nothing but what it needs', () => {
    const manifest = JSON.parse(readFileSync(join(dist, 'manifest.json'), 'utf8')) as Manifest;
    expect([...manifest.permissions].sort()).toEqual(['cookies', 'webNavigation', 'webRequest']);
    expect(manifest.host_permissions).toEqual(['<all_urls>']);
  });
});

interface Manifest {
  readonly icons: Record<string, string>;
  readonly devtools_page: string;
  readonly background: { readonly scripts?: string[]; readonly service_worker?: string };
  readonly permissions: string[];
  readonly host_permissions: string[];
}

/** Paths that scripts hand to the browser as text (panels.create). */
function pathsInCode(dist: string): string[] {
  return readdirSync(join(dist, 'assets'))
    .filter((name) => name.endsWith('.js'))
    .flatMap((name) => [
      ...readFileSync(join(dist, 'assets', name), 'utf8').matchAll(
        /[`'"]\/?((?:src|icons)\/[\w./-]+\.(?:html|png))[`'"]/g,
      ),
    ])
    .map(([, path]) => path!);
}
