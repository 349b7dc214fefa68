// @vitest-environment happy-dom
import { act, fireEvent, screen, waitFor } from '@testing-library/preact';
import { expect, test } from 'vitest';
import { chain } from '../chain.ts';
import { openPanel } from './open-panel.tsx';
import { reportOf } from './report-of.ts';

// Not imported: Vite takes this test for a browser's, and a module of Node's for none.
const { deflateSync } = process.getBuiltinModule('node:zlib');
const base64 = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
const token = `${base64({ alg: 'HS256' })}.${base64({ sub: '<img src=x onerror=alert(1)>', exp: Date.UTC(2026, 0, 1, 1) / 1000 })}.c2lnbmF0dXJlc2lnbmF0dXJl`;

test('the value of the session cookie: what it is, how large, when it ends, what it holds', async () => {
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
  expect((await reportOf(store)).text).not.toContain('onerror');
});

/** As Flask 2.2.2 of Debian wrote it, key `k`, 2023-11-14 22:13:20: a session of 14 cart lines and a name with an umlaut. */
const flask =
  '.eJyl0TsOwjAQBNC7bG2k3cT5uaPlCoCiKDgQISzFsQsU-e4YKoaWad9UMxv1cbW-ny9kSBekqJ-8XW9kgo9W0Tj4QOa40XqPubHfMXMuLXFwYQ5PMpzUNwqgIBaABWIJWCJqQI1YAVaINWCN2AA2iC1gi9gBdoCCCwlOJD8TSTorcsPDZj6cIvM0-qt17yc-p_CfofQCZs2JRQ.ZVPxAA.rN1DQOpgEqGNp_cfczmhW1eR0Iw';
const packed = (payload: Buffer) => `.${payload.toString('base64url')}.ZVPxAA.rN1DQOpgEqGNp_cfczmhW1eR0Iw`;

function openWith(value: string) {
  const { store } = openPanel(
    chain(`
      * observed
      > POST https://app.test/login
      < 302 /home
      < Set-Cookie: session=${value}; Path=/; HttpOnly
      > GET https://app.test/home
      > Cookie: session=${value}
      < 200`),
  );
  store.selection.selectHop('c1/1');
  return { store, tab: screen.getByRole('tabpanel', { name: 'Cookies' }) };
}

test('a compressed Flask session is unfolded, in the panel only', async () => {
  const { store, tab } = openWith(flask);
  await waitFor(() => expect(tab.querySelector('.claims')).not.toBeNull());
  const pairs = [...tab.querySelectorAll('.claims > div')].map((row) => [
    row.querySelector('dt')?.textContent,
    row.querySelector('dd')?.textContent,
  ]);
  expect(pairs).toContainEqual(['_user_id', '42']);
  expect(pairs).toContainEqual(['name', 'Jürgen']);
  expect(tab.textContent).toMatch(/form of Flask.*compressed, [\d.]+ (?:B|kB) unfolded/);
  expect((await reportOf(store)).text).not.toContain('Jürgen');
});

test.each([
  ['a bomb', packed(deflateSync(Buffer.alloc(3_000_000, 0x20))), /unfolds to more than 65\.5 kB/],
  ['cut off', packed(deflateSync('{"user":"42","name":"x"}').subarray(0, -8)), /cannot be unfolded/],
  ['no zlib', packed(Buffer.from('this is no zlib at all')), /cannot be unfolded/],
  ['no JSON', packed(deflateSync('pickled, not JSON')), /no form that is known/],
])('%s is told', async (_, value, message) => {
  const { tab } = openWith(value);
  await waitFor(() => expect(tab.textContent).toMatch(message));
  expect(tab.querySelector('.claims')).toBeNull();
});

test('of many followed cookies some values are told, and the others on request', () => {
  const names = ['session', 'session2', 'sessionid', 'PHPSESSID', 'JSESSIONID', 'connect.sid'];
  const pairs = names.map((name, at) => `${name}=${'4f2a9c'.repeat(4)}${at}`);
  const { store } = openPanel(
    chain(`
      * observed
      > POST https://app.test/login
      < 302 /home
      ${pairs.map((pair) => `< Set-Cookie: ${pair}; Path=/; HttpOnly`).join('\n')}
      > GET https://app.test/home
      > Cookie: ${pairs.join('; ')}
      < 200`),
  );
  void act(() => {
    store.chosen.value = names.map((name) => ({ name }));
    store.selection.selectHop('c1/1');
  });
  const told = () => document.querySelectorAll('.words.value').length;
  const more = document.querySelector<HTMLElement>('.drawer button[data-left]')!;
  expect(told()).toBe(3);
  const left = Number(more.dataset['left']);
  expect(left).toBeGreaterThan(0);
  fireEvent.click(more);
  expect(told()).toBe(3 + left);
});
