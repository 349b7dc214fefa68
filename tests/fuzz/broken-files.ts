import { gzipSync } from 'node:zlib';
import { hostileFiles } from './hostile-files.ts';

/** What becomes of a file: it is shown, or refused with a place, or as a whole. */
export type Expected = 'imported' | 'refused-whole' | { readonly where: RegExp };

export interface BrokenFile {
  readonly bytes: () => string | Uint8Array;
  readonly expected: Expected;
}

/** Files that are broken or hostile in form, and some that are beyond measure; as large as a test can afford. */
export const brokenFiles: Readonly<Record<string, BrokenFile>> = {
  'no text at all': { bytes: () => '', expected: 'refused-whole' },
  'an archive': { bytes: () => new Uint8Array([0x50, 0x4b, 3, 4]), expected: 'refused-whole' },
  'JSON that ends in the middle': { bytes: () => good().slice(0, 500), expected: { where: /^line 1, column \d+$/ } },
  'JSON with a bracket too many': { bytes: () => '{"log": {"entries": [}', expected: { where: /^line 1, column 22$/ } },
  'a million brackets': { bytes: () => '['.repeat(1_000_000), expected: { where: /^line 1, column \d+$/ } },
  'a hundred thousand nested lists in a header': {
    bytes: () => good().replace('"value":"sid=1"', `"value":${'['.repeat(100_000)}${']'.repeat(100_000)}`),
    expected: 'imported',
  },
  'no log': { bytes: () => '{"log": null}', expected: { where: /^log$/ } },
  'numbers for entries': { bytes: () => '{"log":{"entries":[1,null,"x"]}}', expected: { where: /^log\.entries\[0\]/ } },
  'lists for texts': {
    bytes: () => '{"log":{"entries":[{"request":{"url":[],"method":{}},"response":7}]}}',
    expected: { where: /^log\.entries\[0\]/ },
  },
  '__proto__ in all places': {
    bytes: () =>
      good().replaceAll('{', '{"__proto__":{"polluted":"yes"},"constructor":{"prototype":{"polluted":"yes"}},'),
    expected: 'imported',
  },
  'pages that refer to each other': {
    bytes: () =>
      good().replace(
        '"entries":',
        '"pages":[{"id":"a","pageref":"b"},{"id":"b","pageref":"a"}],"pageref":"a","entries":',
      ),
    expected: 'imported',
  },
  'times before all times': {
    bytes: () =>
      good()
        .replaceAll(/"time":\d+/g, '"time":-1e300')
        .replaceAll('2026-01-01', '-200000-01-01'),
    expected: 'imported',
  },
  'no UTF-8': {
    bytes: () => Buffer.concat([Buffer.from(good().slice(0, 300)), Buffer.from([0xff, 0xc0]), Buffer.from(good())]),
    expected: { where: /^byte 301$/ },
  },
  'a byte order mark': { bytes: () => `\ufeff${good()}`, expected: 'imported' },
  'UTF-16': { bytes: () => Buffer.from(`\ufeff${good()}`, 'utf16le'), expected: 'imported' },
  gzip: { bytes: () => gzipSync(good()), expected: 'imported' },
  'gzip that is cut off': {
    bytes: () => gzipSync(good()).subarray(0, 100),
    expected: { where: /^unpacked byte \d+$/ },
  },
  'gzip of 600 MB of blanks': { bytes: () => gzipBomb(600), expected: 'refused-whole' },
  ...Object.fromEntries(
    [
      'a million cookies in one header',
      'ten thousand Set-Cookie lines in one response',
      'a hundred thousand cookies, set and then sent',
      'a chain of 5,000 hops that sets a cookie at each',
      'a URL of 1 MB',
      'a Set-Cookie line of ten million semicolons',
      'a million headers',
    ].map((name): [string, BrokenFile] => [
      name,
      { bytes: () => JSON.stringify(hostileFiles[name]!()), expected: 'imported' },
    ]),
  ),
  'a URL of 10 MB': {
    bytes: () => JSON.stringify(hostileFiles['a URL of 10 MB']!()),
    expected: { where: /^log\.entries\[0\]\.request\.url$/ },
  },
};

/** Two requests, as a browser writes them. */
export function good(): string {
  const entry = (path: string, at: number) => ({
    startedDateTime: new Date(Date.UTC(2026, 0, 1) + at * 100).toISOString(),
    time: 50,
    timings: { send: 1, wait: 48, receive: 1 },
    pageref: 'a',
    request: {
      method: 'GET',
      url: `https://app.test${path}`,
      httpVersion: 'HTTP/1.1',
      headers: [{ name: 'Cookie', value: 'sid=1' }],
    },
    response: {
      status: at === 0 ? 302 : 200,
      statusText: '',
      httpVersion: 'HTTP/1.1',
      headers: [{ name: 'Set-Cookie', value: 'sid=2; Path=/x' }],
      redirectURL: at === 0 ? '/home' : '',
    },
  });
  const entries = [entry('/', 0), entry('/home', 1)];
  return JSON.stringify({ log: { version: '1.2', creator: { name: 'WebInspector', version: '537.36' }, entries } });
}

/** The same with `html` at the end of every text but the times. */
export function withHtml(html: string): string {
  const value = JSON.parse(good(), (key, item: unknown) =>
    typeof item === 'string' && key !== 'startedDateTime' ? `${item}${html}` : item,
  ) as { log: { entries: { request: { headers: object[] }; response: { headers: object[] } }[] } };
  for (const { request, response } of value.log.entries) {
    for (const { headers } of [request, response]) headers.push({ name: html, value: html });
  }
  return JSON.stringify(value);
}

/** Of blanks: so many megabytes, a thousandth of that packed. */
function gzipBomb(megabytes: number): Uint8Array {
  const one = gzipSync(Buffer.alloc(1_000_000, ' '));
  return Buffer.concat(Array.from({ length: megabytes }, () => one));
}
