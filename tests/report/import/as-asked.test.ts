import { expect, test } from 'vitest';
import { isAsAsked, requestsAsAsked } from '../../../src/report/import/as-asked.ts';
import { type HarEntry, readEntry } from '../../../src/report/import/har-entry.ts';
import { makerOf } from '../../../src/report/import/makers.ts';

const asked = { 'Upgrade-Insecure-Requests': '1', 'User-Agent': 'x', Referer: 'https://app.test/' };
const sent = { ...asked, Host: 'app.test', 'Accept-Encoding': 'gzip' };

function entry(
  headers: Readonly<Record<string, string>>,
  cookies: readonly object[] = [],
  response: object = {},
): HarEntry {
  const list = Object.entries(headers).map(([name, value]) => ({ name, value }));
  const read = readEntry({ request: { url: 'https://app.test/', headers: list, cookies }, response }, 0);
  if (!read.ok) throw new Error(read.where);
  return read.entry;
}

test.each([
  ['what the page asked for', asked, [], true],
  ['what went over the wire', { ...asked, Host: 'app.test' }, [], false],
  ['the same of HTTP/2', { ':authority': 'app.test' }, [], false],
  ['an encoding that only the network asks for', { 'accept-encoding': 'br' }, [], false],
  ['cookies', { cookie: 'a=1' }, [], false],
  ['cookies in the list alone', {}, [{ name: 'a', value: '1' }], false],
])('%s', (_, headers, cookies, is) => {
  expect(isAsAsked(entry(headers, cookies))).toBe(is);
});

const byWorker = { _fetchedViaServiceWorker: true };

test.each<readonly [string, string, readonly HarEntry[], readonly boolean[]]>([
  ['Chrome', 'WebInspector', [entry(sent), entry(asked)], [false, true]],
  ['Safari', 'WebKit Web Inspector', [entry(sent), entry(asked)], [false, true]],
  ['a program that nobody knows', 'tape', [entry(asked), entry(asked)], [true, true]],
  ['one that writes cookies, and no hosts', 'tape', [entry({ Cookie: 'a=1' }), entry(asked)], [false, false]],
  ['one with lists of cookies only', 'tape', [entry({}, [{ name: 'a', value: '1' }]), entry({})], [false, false]],
  ['a proxy', 'mitmproxy', [entry(sent), entry(asked)], [false, false]],
  ['Firefox', 'Firefox', [entry(sent), entry(asked)], [false, false]],
  ['a worker’s answer', 'tape', [entry({ Cookie: 'a=1' }), entry(asked, [], byWorker)], [false, true]],
])('of %s', (_, creator, entries, unknown) => {
  expect(entries.map(requestsAsAsked(entries, makerOf(creator)))).toEqual(unknown);
});
