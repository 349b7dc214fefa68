import { expect, test } from 'vitest';
import { isSignOut } from '../../../src/core/session/place-of-sign-in.ts';
import type { HarEntry } from '../../../src/report/import/har-entry.ts';
import { readEntry } from '../../../src/report/import/har-entry.ts';
import { isBystander } from '../../../src/report/import/is-bystander.ts';

function pictureOf(url: string): HarEntry {
  const read = readEntry({ _resourceType: 'image', request: { url, method: 'GET' }, response: { status: 200 } }, 0);
  if (!read.ok) throw new Error(url);
  return read.entry;
}

test.each([
  ...['logout', 'log-off', 'sign-out', 'sign_out', 'logged-out', 'end_session', 'endsession', 'exit', '?action=logout'],
  ...['abmelden', 'abmeldung', 'ausloggen', 'deconnexion', 'cerrar-sesion', 'desconectar', 'uitloggen', 'wyloguj'],
  '?action=%6Cogout',
])('a picture that signs out is none: %s', (path) => {
  const url = `https://idp.test/${path}`;
  expect(isSignOut(url)).toBe(true);
  expect(isBystander(pictureOf(url))).toBe(false);
});

test('any other picture is one', () => {
  expect(isBystander(pictureOf('https://idp.test/logo.png'))).toBe(true);
  expect(isBystander(pictureOf('https://idp.test/about-us/office.png'))).toBe(true);
});
