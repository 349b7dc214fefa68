import { expect, test } from 'vitest';
import type { Header } from '../../../src/core/model.ts';
import { withCookiesApart, withLinesApart } from '../../../src/report/import/apart-lines.ts';
import { readEntry } from '../../../src/report/import/har-entry.ts';

function linesOf(...headers: Header[]): string[] {
  const read = readEntry({ request: { url: 'https://app.test/' }, response: { status: 200, headers } }, 0);
  if (!read.ok) throw new Error(read.where);
  return withLinesApart(read.entry).responseHeaders.map(({ value }) => value);
}

test.each([
  ['with attributes', 'a=1; Path=/, b=2; HttpOnly', ['a=1; Path=/', 'b=2; HttpOnly']],
  ['by a bare comma', 'a=1,b=2; Path=/,c=3', ['a=1', 'b=2; Path=/', 'c=3']],
  [
    'around dates',
    'a=1; Expires=Wed, 13 Jan 2027 09:00:00 GMT, b=2; expires=Thu, 14-Jan-2027 09:00:00 GMT; Path=/',
    ['a=1; Expires=Wed, 13 Jan 2027 09:00:00 GMT', 'b=2; expires=Thu, 14-Jan-2027 09:00:00 GMT; Path=/'],
  ],
])('joined lines are taken apart %s', (_, value, lines) => {
  expect(linesOf({ name: 'set-cookie', value })).toEqual(lines);
});

test.each([
  ['one line', 'a=1; Path=/; Expires=Wed, 13 Jan 2027 09:00:00 GMT'],
  ['JSON', 'prefs={"a":1,b=2}; Path=/'],
  ['a quoted list', 'list="x=1,y=2"; Path=/'],
  ['words', 'words=one,two, three; Path=/'],
  ['an attribute after a comma', 'a=1, Path=/'],
])('%s stays as it is', (_, value) => {
  expect(linesOf({ name: 'Set-Cookie', value })).toEqual([value]);
});

test('other headers are left alone, and what is binary stays so', () => {
  const accept = { name: 'Vary', value: 'a=1, b=2' };
  expect(linesOf(accept, { name: 'Set-Cookie', value: 'a=1,b=2', binary: true })).toEqual(['a=1, b=2', 'a=1', 'b=2']);
});

test('a line of a million commas does not hang', () => {
  const value = `a={${',b=1'.repeat(250_000)}`;
  expect(linesOf({ name: 'Set-Cookie', value })).toEqual([value]);
});

function cookiesOf(...headers: Header[]): string[] {
  const read = readEntry({ request: { url: 'https://app.test/', headers } }, 0);
  if (!read.ok) throw new Error(read.where);
  return withCookiesApart(read.entry).requestHeaders!.map(({ value }) => value);
}

test.each([
  ['the lines of HTTP/2', 'a=1,sid=2,c=x=y', 'a=1; sid=2; c=x=y'],
  ['one cookie', 'a=1', 'a=1'],
  ['several in one line, as HTTP/1.1 has them', 'a=1,b=2; sid=3', 'a=1,b=2; sid=3'],
  ['a list in one cookie', 'words=one,two', 'words=one,two'],
])('cookies: %s', (_, value, cookies) => {
  expect(cookiesOf({ name: 'accept', value: 'a=1,b=2' }, { name: 'cookie', value })).toEqual(['a=1,b=2', cookies]);
});
