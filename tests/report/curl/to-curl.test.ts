import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import type { Header, HopRequest } from '../../../src/core/model.ts';
import { toCurl } from '../../../src/report/curl/to-curl.ts';

const folder = mkdtempSync(join(tmpdir(), 'curl-'));
afterAll(() => rmSync(folder, { recursive: true }));
// in the place of curl: prints what the shell made of the line, one argument per NUL
writeFileSync(join(folder, 'curl'), '#!/bin/sh\nfor a in "$@"; do printf "%s\\0" "$a"; done\n', { mode: 0o755 });

/** The arguments that a shell would give to curl. */
function argumentsOf(command: string): string[] {
  const out = execFileSync('/bin/sh', ['-c', command], { cwd: folder, env: { PATH: folder }, encoding: 'utf8' });
  return out.split('\0').slice(0, -1);
}

function request(url: string, method = 'GET', headers: readonly Header[] = []): HopRequest {
  return { url, method, resourceType: 'main-frame', headers };
}

test('a shell reads it as URL, method and headers', () => {
  const headers = [
    { name: 'Cookie', value: 'sid=1; a=b' },
    { name: 'Host', value: 'app.test' },
    { name: ':authority', value: 'app.test' },
    { name: 'X-Empty', value: '' },
  ];
  expect(argumentsOf(toCurl(request('https://app.test/a?b=[1]', 'POST', headers))!)).toEqual([
    ...['--include', '--globoff', '--path-as-is', '--compressed', 'https://app.test/a?b=[1]'],
    ...['--request', 'POST', '--data-raw', ''],
    ...['--header', 'Cookie: sid=1; a=b', '--header', 'X-Empty;'],
  ]);
});

const hostile = [
  `'; touch owned; '`,
  '$(touch owned)',
  '`touch owned`',
  `\\'; touch owned #`,
  'a\ntouch owned\n',
  '"; touch owned; "',
  '!!',
  '${IFS}touch${IFS}owned',
  '\u001b[201~\rtouch owned\r',
  "'\\''; touch owned; '\\''",
];

test.each(hostile)('%j in URL, method, header name or value stays text', (text) => {
  const command = toCurl(
    request(`https://app.test/${text}?q=${text}#${text}`, text, [
      { name: 'X-Note', value: text },
      { name: text, value: 'x' },
    ]),
  )!;
  const args = argumentsOf(command);
  expect(new URL(args[4]!).host).toBe('app.test');
  expect(args).toContain(
    // eslint-disable-next-line no-control-regex -- what a terminal would act on is gone
    `X-Note: ${text.replace(/[\u0000-\u001f]/g, '').trim()}`,
  );
  expect(args.filter((arg) => arg === '--header').length).toBeLessThanOrEqual(2);
  // eslint-disable-next-line no-control-regex -- see above
  expect(command).not.toMatch(/[\u0000-\u0009\u000b-\u001f]/);
});

test('a header name that curl would read as a file is left out', () => {
  const command = toCurl(request('https://app.test/', 'GET', [{ name: '@/etc/passwd', value: 'x' }]))!;
  expect(command).not.toContain('passwd');
});

test.each(['file:///etc/passwd', '-o/tmp/x', 'javascript:alert(1)', ''])('%s makes no command', (url) => {
  expect(toCurl(request(url))).toBeUndefined();
});

test('HEAD does not wait for a body', () => {
  expect(argumentsOf(toCurl(request('https://app.test/', 'HEAD'))!)).toContain('--head');
});
