import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, existsSync, openSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { files } from '../cli/files.ts';

const root = resolve(import.meta.dirname, '../..');

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'session-trace-cli-'));
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
  await writeFile(join(folder, 'packed.har.gz'), gzipSync(files['lost.har']!));
  await writeFile(join(folder, 'utf-16.har'), Buffer.from(`\ufeff${files['lost.har']!}`, 'utf16le'));
  await writeFile(join(folder, 'latin-1.har'), Buffer.from('{"log": {"comment": "é"}}', 'latin1'));
  await writeFile(join(folder, 'zip.har'), Buffer.from('PK\u0003\u0004'));
  await writeFile(join(folder, 'cut.har.gz'), gzipSync(files['lost.har']!).subarray(0, 200));
  const { code, err } = await start([join(root, 'scripts/build.mjs')], ['--cli', join(folder, 'built')]);
  expect(code, err).toBe(0);
}, 60_000);

afterAll(() => rm(folder, { recursive: true }));

interface Ended {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

function start(program: readonly string[], words: readonly string[], input = ''): Promise<Ended> {
  return new Promise((done) => {
    const child = execFile(
      process.execPath,
      [...program, ...words],
      { cwd: folder, env: { ...process.env, FORCE_COLOR: '1' } },
      (_, out, err) => done({ code: child.exitCode ?? -1, out, err }),
    );
    child.stdin?.end(input);
  });
}

/** As it runs from the sources, and as a package has it: one file that needs nothing else. */
const programs: readonly (readonly [string, () => readonly string[]])[] = [
  ['from the sources', () => [join(root, 'node_modules/tsx/dist/cli.mjs'), join(root, 'src/cli/main.ts')]],
  ['built', () => [join(folder, 'built/session-trace.js')]],
];

describe.each(programs)('the program, %s', (_, program) => {
  test('diagnoses a file, without colour where there is no terminal', async () => {
    const { code, out, err } = await start(program(), ['--quiet', 'lost.har']);
    expect({ code, err }).toEqual({ code: 1, err: '' });
    expect(out).toMatch(/✕ +2 +302 +GET https:\/\/app\.test\/dashboard +connect\.sid not sent, NotOnPath/);
    expect(out).not.toContain('\u001b');
  });

  test('has colour where it is asked for, also without a terminal', async () => {
    const { out } = await start(program(), ['--quiet', '--color', 'lost.har']);
    expect(out).toContain('\u001b[31m✕\u001b[39m');
  });

  test.each([
    ['no-such.har', 'no-such.har: there is no such file'],
    ['*.trace', '*.trace: no file has a name like that'],
    ['.', '.: a directory, not a file'],
    ['-', 'standard input: the file is empty'],
  ])('of %s says in plain words why it cannot be used', async (file, said) => {
    expect(await start(program(), ['--quiet', file])).toMatchObject({ code: 2, out: '', err: `${said}\n` });
  });

  test.skipIf(!existsSync('/dev/full'))('says that its answer could not be written', async () => {
    const full = openSync('/dev/full', 'w');
    const child = spawn(process.execPath, [...program(), '--quiet', 'lost.har'], {
      cwd: folder,
      stdio: ['ignore', full, 'pipe'],
    });
    const said = text(child.stderr!);
    const [code] = (await once(child, 'close')) as [number];
    closeSync(full);
    expect({ code, err: await said }).toEqual({
      code: 2,
      err: expect.stringMatching(/^session-trace: the answer could not be written: .*\n$/) as string,
    });
  });

  test('a reader that goes away does not change the verdict', async () => {
    const child = spawn(process.execPath, [...program(), '--quiet', 'lost.har'], { cwd: folder });
    child.stdout.destroy();
    const said = text(child.stderr);
    const [code] = (await once(child, 'close')) as [number];
    expect({ code, err: await said }).toEqual({ code: 1, err: '' });
  });

  test('reads standard input', async () => {
    expect(await start(program(), ['--quiet', '-'], files['kept.har'])).toMatchObject({ code: 0, err: '' });
  });

  test('answers several files in their order, in parallel', async () => {
    const { code, out, err } = await start(program(), [
      '--quiet',
      'kept.har',
      'lost.har',
      'broken.har',
      'kept.har',
      'none.har',
    ]);
    expect(code).toBe(2);
    expect(out.split('\n').map((line) => line.slice(0, 10))).toEqual(['kept.har: ', 'lost.har: ', 'kept.har: ', '']);
    expect(err).toMatch(/^broken\.har: .*line 1, column 10.*\nnone\.har: /);
  });
});

describe('files of every encoding', () => {
  test.each([
    ['packed.har.gz', 1, /lost at hop 2|NotOnPath/],
    ['utf-16.har', 1, /NotOnPath/],
    ['latin-1.har', 2, /latin-1\.har: .*not UTF-8 \(byte 22\)/],
    ['zip.har', 2, /zip\.har: .*ZIP archive/],
    ['cut.har.gz', 2, /cut\.har\.gz: .*damaged or cut off/],
  ])('%s ends with %i', async (file, code, said) => {
    const ended = await start([join(folder, 'built/session-trace.js')], [file]);
    expect(ended.code).toBe(code);
    expect(ended.out + ended.err).toMatch(said);
  });
});
