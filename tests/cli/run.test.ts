import { describe, expect, test } from 'vitest';
import { run } from '../../src/cli/run.ts';
import { diagnose } from '../../src/core/diagnose.ts';
import { toHar } from '../../src/report/har/to-har.ts';
import { chain } from '../chain.ts';
import { corpus } from '../report/corpus.ts';

function har(name: string): string {
  const trace = chain(corpus[name]!);
  return JSON.stringify(toHar(trace, diagnose(trace), { redaction: 'none', salt: '', version: '1' }));
}

const files: Readonly<Record<string, string>> = {
  'lost.har': har('path too narrow'),
  'kept.har': har('a healthy login'),
  'short.har': har('short values, equal and not'),
  'broken.har': '{"log": [}',
  'odd.har': JSON.stringify({ log: { entries: [{ request: { url: 'https://app.test/\u001b[31m' } }] } }),
};

async function session(...words: string[]) {
  const out: string[] = [];
  const err: string[] = [];
  const code = await run(words, {
    read: (file) => {
      const text = file === '-' ? files['lost.har'] : files[file];
      return text === undefined ? Promise.reject(new Error('no such file')) : Promise.resolve(text);
    },
    salt: 'a salt',
    out: (line) => out.push(line),
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
    [0, ['--help']],
  ])('is %i for %j', async (code, words) => expect((await session(...words)).code).toBe(code));
});

test('the output names the hop, the cause and the reason', async () => {
  const { out, err } = await session('lost.har');
  expect(out).toMatch(/✕ +2 +302 +GET https:\/\/app\.test\/dashboard +connect\.sid not sent, NotOnPath/);
  expect(out).toContain('cookie-path-mismatch');
  expect(err).toBe('');
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

test('a broken file is told with its place', async () => {
  const { err } = await session('broken.har');
  expect(err).toMatch(/broken\.har: .*line 1, column 10/);
});

test('no file can send commands to the terminal', async () => {
  const { out, err } = await session('odd.har', 'lost.har');
  // eslint-disable-next-line no-control-regex -- exactly these
  expect(out + err).not.toMatch(/[\u0000-\u0009\u000b-\u001f]/);
});
