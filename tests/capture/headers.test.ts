import { expect, test } from 'vitest';
import { readHeaders } from '../../src/capture/headers.ts';
import { chromium, firefox } from './recorded.ts';

const setCookies = [
  { value: 'a=1; Path=/' },
  { value: 'b=2; SameSite=Strict; HttpOnly; Max-Age=100' },
  { value: 'bin=\xe9\xe8', binary: true },
  { value: 'utf=é' },
];

test.each([
  ['chromium', chromium.received.responseHeaders],
  ['firefox', firefox.received.responseHeaders],
] as const)('%s: one Set-Cookie line per header, bytes that are no text marked', (dialect, raw) => {
  const headers = readHeaders(raw, dialect).filter(({ name }) => name === 'set-cookie');
  expect(headers).toEqual(setCookies.map((header) => ({ name: 'set-cookie', ...header })));
});

test('a Cookie header of bytes keeps one unit per byte', () => {
  const [cookie] = readHeaders(chromium.sent.requestHeaders, 'chromium');
  expect(cookie).toEqual({ name: 'Cookie', value: 'a=1; b=2; bin=\xe9\xe8; utf=\xc3\xa9', binary: true });
});

test('Firefox sends what it could not read as replacement characters', () => {
  const [cookie] = readHeaders(firefox.sent.requestHeaders, 'firefox');
  expect(cookie).toEqual({ name: 'Cookie', value: 'a=1; b=2; bin=\ufffd\ufffd; utf=é' });
});

test.each([
  ['chromium', 'x=é', [{ name: 'X', value: 'x=é' }]],
  ['firefox', 'x=\u20ac', [{ name: 'X', value: 'x=\u20ac' }]],
  ['firefox', '\ufeffplain', [{ name: 'X', value: '\ufeffplain' }]],
] as const)('%s: text that is text already stays as it is (%s)', (dialect, value, expected) => {
  expect(readHeaders([{ name: 'X', value }], dialect)).toEqual(expected);
});

test('only Set-Cookie is split at line feeds, and a header without a value is empty', () => {
  expect(readHeaders([{ name: 'X', value: 'a\nb' }, { name: 'Y' }], 'firefox')).toEqual([
    { name: 'X', value: 'a\nb' },
    { name: 'Y', value: '' },
  ]);
  expect(readHeaders(undefined, 'chromium')).toEqual([]);
});
