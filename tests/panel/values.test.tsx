// @vitest-environment happy-dom
import { screen } from '@testing-library/preact';
import { expect, test } from 'vitest';
import { chain } from '../chain.ts';
import { openPanel } from './open-panel.tsx';

const base64 = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
const token = `${base64({ alg: 'HS256' })}.${base64({ sub: '<img src=x onerror=alert(1)>', exp: Date.UTC(2026, 0, 1, 1) / 1000 })}.c2lnbmF0dXJlc2lnbmF0dXJl`;

test('the value of the session cookie: what it is, how large, when it ends, what it holds', () => {
  const { store } = openPanel(
    chain(`
      * observed
      > POST https://app.test/login
      < 302 /home
      < Set-Cookie: session=${token}; Path=/; HttpOnly
      > GET https://app.test/home
      > Cookie: session=${token}
      < 200`),
  );
  store.selection.selectHop('c1/1');
  const tab = screen.getByRole('tabpanel', { name: 'Cookies' });
  expect(tab.textContent).toMatch(/signed, readable.*form of JWT.*ends 60 min after this hop/);
  expect(tab.querySelector('.claims')?.textContent).toContain('<img src=x onerror=alert(1)>');
  expect(tab.querySelector('img')).toBeNull();
  expect(store.files.report('values', 0)?.text).not.toContain('onerror');
});
