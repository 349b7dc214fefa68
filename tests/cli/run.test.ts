import { describe, expect, test } from 'vitest';
import { diagnoseFile } from '../../src/cli/diagnose-file.ts';
import { run } from '../../src/cli/run.ts';
import { diagnose } from '../../src/core/diagnose.ts';
import { fromHar } from '../../src/report/import/from-har.ts';
import type { JsonReport } from '../../src/report/json/to-json.ts';
import { files } from './files.ts';

async function session(...words: string[]) {
  const out: string[] = [];
  const err: string[] = [];
  const read = (file: string) => {
    const text = file === '-' ? files['lost.har'] : files[file];
    if (text === undefined) return Promise.reject(new Error('no such file'));
    return Promise.resolve(new TextEncoder().encode(text));
  };
  const code = await run(words, {
    answer: async function* (tasks) {
      for (const task of tasks) {
        yield await diagnoseFile(task, { read }, (tone, text) => (task.color ? `<${tone}>${text}</>` : text));
      }
    },
    salt: 'a salt',
    version: '1.2.3',
    color: false,
    out: (text) => out.push(text),
    err: (line) => err.push(line),
  });
  return { code, out: out.join('\n'), err: err.join('\n') };
}

describe('the exit code', () => {
  test.each([
    [0, ['kept.har']],
    [1, ['lost.har']],
    [1, ['-']],
    [1, ['kept.har', 'lost.har', 'kept.har']],
    [2, ['broken.har']],
    [2, ['lost.har', 'missing.har']],
    [2, []],
    [2, ['--unheard-of', 'kept.har']],
    [2, ['--profile', 'netscape', 'kept.har']],
    [2, ['kept.har', '--cookie']],
    [2, ['kept.har', '--cookie=']],
    [2, ['kept.har', '--format', 'xml']],
    [2, ['kept.har', 'lost.har', '--format', 'har']],
    [1, ['kept.har', 'lost.har', '--format', 'json']],
    [0, ['--version']],
    [0, ['--help']],
  ])('is %i for %j', async (code, words) => expect((await session(...words)).code).toBe(code));
});

test('the output names the hop, the cause and the reason', async () => {
  const { out, err } = await session('lost.har');
  expect(out).toMatch(/✕ +2 +302 +GET https:\/\/app\.test\/dashboard +connect\.sid not sent, NotOnPath/);
  expect(out).toContain('cookie-path-mismatch');
  expect(err).toBe('');
});

test('requests of pages that kept the session are counted, not listed, without their addresses', async () => {
  const { out, code } = await session('calls.har');
  expect(code).toBe(0);
  expect(out).toContain('POST https://app.test/login');
  expect(out).not.toContain('/api');
  expect(out.endsWith('✓ 1,200 more requests of pages kept the session.')).toBe(true);
  expect((await session('calls.har', '--values')).out).toBe(out);
  expect((await session('calls.har', 'kept.har')).out).toMatch(/^calls\.har: ✓ session kept/);
});

test('several files get a line each', async () => {
  const { out } = await session('kept.har', 'lost.har');
  expect(out.split('\n')).toEqual([
    expect.stringMatching(/^kept\.har: ✓/),
    expect.stringMatching(/^lost\.har: ✕ lost at hop 2 https:\/\/app\.test\/dashboard {2}cookie-path-mismatch$/),
  ]);
});

test('values are printed only on request', async () => {
  const secret = 'jK9mQ2xV7bN4cR8tY1wE5uI3oP6aS0dF';
  expect((await session('lost.har')).out).not.toContain(secret);
  expect((await session('lost.har', '--values')).out).toContain(secret);
});

test('a cookie can be named', async () => {
  expect((await session('short.har')).out).not.toMatch(/ {2}n (?:sent|absent)/);
  expect((await session('--cookie=n', 'short.har')).out).toMatch(/ {2}n sent/);
});

test('a cookie that the file does not have is said to be none, and what is told is of others', async () => {
  const { code, out, err } = await session('--cookie', 'sessid', '--cookie', 'connect.sid', 'lost.har');
  expect({ code, err }).toEqual({
    code: 1,
    err: 'lost.har: no cookie `sessid` is in this file, so it cannot be followed',
  });
  expect(out).toContain('connect.sid');
});

test('programs get a line for each file, also for one that cannot be used', async () => {
  const { out } = await session('--format=json', 'kept.har', 'broken.har', 'missing.har');
  expect(out.split('\n').map((line) => JSON.parse(line) as unknown)).toEqual([
    expect.objectContaining({ file: 'kept.har', verdict: 'kept' }),
    { file: 'broken.har', problem: expect.stringContaining('line 1, column 10') as string },
    { file: 'missing.har', problem: 'no such file' },
  ]);
});

test('a broken file is told with its place', async () => {
  const { err } = await session('broken.har');
  expect(err).toMatch(/broken\.har: .*line 1, column 10/);
});

test('quiet: no remarks, but problems', async () => {
  expect((await session('odd.har')).err).not.toBe('');
  expect((await session('-q', 'odd.har')).err).toBe('');
  expect((await session('--quiet', 'odd.har')).out).toBe((await session('odd.har')).out);
  expect((await session('--quiet', 'broken.har')).err).toMatch(/broken\.har: /);
});

test('no file can send commands to the terminal', async () => {
  const { out, err } = await session('odd.har', 'lost.har');
  // eslint-disable-next-line no-control-regex -- exactly these
  expect(out + err).not.toMatch(/[\u0000-\u0009\u000b-\u001f]/);
});

describe('formats', () => {
  test('markdown: a table of hops', async () => {
    expect((await session('-f', 'markdown', 'lost.har')).out).toMatch(/^## Session lost at hop 2\n[^]*\| 2 ✕ \|/);
    expect((await session('-f', 'markdown', 'lost.har', 'kept.har')).out).toMatch(/^# lost\.har\n[^]*\n# kept\.har\n/);
  });

  test('json: what the report says, with hops to point at', async () => {
    const told = JSON.parse((await session('--format=json', 'lost.har')).out) as JsonReport & { file: string };
    expect(told).toMatchObject({ file: 'lost.har', version: 1, verdict: 'lost', cause: 'cookie-path-mismatch' });
    const lost = told.entries[told.chains[0]!.lostAt!]!;
    expect(lost).toMatchObject({ method: 'GET', url: 'https://app.test/dashboard', status: 302, hop: 1 });
    expect(lost.cookies).toEqual([expect.objectContaining({ name: 'connect.sid', reasons: ['NotOnPath'] })]);
    expect(told.findings[0]!.evidence.every(({ entry }) => told.entries[entry] !== undefined)).toBe(true);
  });

  test('json of several files: a line each', async () => {
    const lines = (await session('--format=json', 'lost.har', 'kept.har')).out.split('\n');
    expect(lines.map((line) => (JSON.parse(line) as JsonReport).verdict)).toEqual(['lost', 'kept']);
  });

  test('har: a report, which gives the same answer', async () => {
    const { out } = await session('--format=har', 'lost.har');
    const read = fromHar(out);
    expect(read.ok && read.source).toEqual({ kind: 'report', redaction: 'values' });
    expect(read.ok && diagnose(read.trace).findings[0]?.cause).toBe('cookie-path-mismatch');
  });

  test('github: annotations, which no page can add to', async () => {
    const { out } = await session('--format=github', 'lost.har', 'kept.har', 'broken.har', 'injects.har');
    const lines = out.split('\n');
    expect(lines[0]).toMatch(
      /^::error file=lost\.har,title=[^:,]+::.*hop 2, cookie-path-mismatch, (?:certain|likely)\).*%0AFix/,
    );
    expect(lines.find((line) => line.includes('kept.har'))).toBe(
      '::notice file=kept.har,title=Session Trace::✓ session kept',
    );
    expect(lines.find((line) => line.includes('broken.har'))).toMatch(/^::error file=broken\.har/);
    expect(lines.filter((line) => !/^::(?:error|warning|notice) file=[^:,]+,title=[^:,]*::/.test(line))).toEqual([]);
  });

  test('colour only where it is wanted', async () => {
    expect((await session('lost.har')).out).not.toContain('<lost>');
    expect((await session('lost.har', '--color')).out).toContain('<lost>✕</>');
  });
});
