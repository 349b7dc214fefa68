import { expect, test } from 'vitest';
import type { Stop } from '../../../src/panel/view/chain-summary.ts';
import { fittingStops } from '../../../src/panel/view/fitting-stops.ts';

/** Every character is ten pixels wide. */
const measure = { text: (text: string) => text.length * 10, arrow: 30, letter: 20 };
const stop = (host: string, path = '', site?: string): Stop => ({ host, path, site });
const said = (stops: readonly Stop[], room: number) =>
  fittingStops(stops, room, measure)
    .map(
      ({ host, path, site, widest }) =>
        `${site === undefined ? '' : '*'}${host}${widest === undefined ? '' : `(${widest})`}${path}`,
    )
    .join(' → ');

const crossing = [stop('hr.test', '/sso', 'hr.test'), stop('idp.test', '/in', 'idp.test')];
const back = [stop('www.a.test', '/x'), stop('a.test'), stop('www.a.test', '/y')];
const loop = [stop('a.test', '/x'), stop('www.a.test'), stop('a.test', '/y')];
const away = [
  stop('www.shop.test', '/x', 'www.shop.test'),
  stop('sso.test', '', 'sso.test'),
  stop('shop.test', '', 'shop.test'),
  stop('www.shop.test', '/y'),
];
const many = ['aa.test', 'bb.test', 'cc.test', 'dd.test'].map((host) => stop(host));
const stays = [stop('a.test', '/login'), stop('', '/login?next=%2F')];

test.each([
  [crossing, 290, '*hr.test/sso → *idp.test/in'],
  [crossing, 280, '*hr.test → *idp.test/in'],
  [crossing, 240, '*hr.test → *idp.test'],
  [crossing, 180, 'hr.test → idp.test'],
  [crossing, 160, 'hr.test(65) → idp.test(65)'],
  [[stop('a.io'), stop('long.umbrella.test')], 150, 'a.io(40) → long.umbrella.test(80)'],
  [[stop('long.umbrella.test'), stop('a.io')], 150, 'long.umbrella.test(80) → a.io(40)'],
  [[stop('a.test', '/x'), stop('www.a.test', '/y')], 150, 'a.test → www.…'],
  [back, 240, 'www.… → a.test → www.…'],
  [back, 200, '… → a.test → www.…'],
  [loop, 200, '… → www.… → a.test'],
  [away, 520, 'www.shop.test → sso.test → shop.test → www.shop.test'],
  [away, 420, 'www.… → sso.test → shop.test → www.…'],
  [away, 330, '* → * → * → www.shop.test'],
  [away, 270, '* → * → *www.shop.test'],
  [away, 180, '* → * → *www.…'],
  [away, 160, '…(10) → www.shop.test(120)'],
  [many, 210, 'aa.test → … → dd.test'],
  [many, 200, '… → dd.test'],
  [stays, 300, 'a.test/login → /login?next=%2F'],
  [stays, 210, 'a.test/login → /login'],
  [stays, 150, 'a.test → /login'],
  [stays, 140, 'a.test(140)/login'],
  [[stop('a.test', '/login?x=1')], 130, 'a.test/login'],
  [[stop('a.test', '/login')], 90, 'a.test(90)'],
  [[], 90, ''],
])('%#: what a row has room for', (stops, room, expected) => {
  expect(said(stops, room)).toBe(expected);
});

test('nothing is ever wider than the row, and the last host is always named', () => {
  for (const stops of [crossing, back, many])
    for (let room = 120; room < 420; room += 10) {
      const shown = fittingStops(stops, room, measure);
      const width = shown.reduce(
        (sum, { host, path, site, widest }) =>
          sum + (widest ?? host.length * 10) + path.length * 10 + (site === undefined ? 0 : 20),
        (shown.length - 1) * 30,
      );
      expect(width).toBeLessThanOrEqual(room);
      expect(shown.at(-1)?.widest ?? 40).toBeGreaterThanOrEqual(25);
    }
});
