import type { Random } from './random.ts';
import type { Address } from './scenario.ts';

/** undefined: no Domain attribute. */
export function generateDomain(random: Random, { host }: Address): string | undefined {
  if (random.chance(0.58)) return undefined;
  const parent = host.split('.').slice(1).join('.');
  return random.weighted([
    [20, siteEnd(host)],
    [8, host],
    [5, `.${siteEnd(host)}`],
    [4, parent === '' ? host : parent],
    [2, `sub.${host}`],
    [2, 'other.test'],
    [1, 'test'],
    [1, 'co.uk'],
    [1, 'github.io'],
    [1, host.toUpperCase()],
    [1, `${host}:80`],
    [1, `${host}.`],
    [1, ''],
    [1, '.'],
    [1, `..${host}`],
    [1, '127.0.0.1'],
    [1, '0.0.1'],
    [1, 'localhost'],
    [1, host.replace('t', '%74')],
    [1, `\xc3\xbc.${host}`],
    [1, 'x'.repeat(1025)],
    [1, ` ${siteEnd(host)} `],
  ]);
}

/** The last labels of a host: the site in this generator's world. */
export function siteEnd(host: string): string {
  if (/^[\d.]+$/.test(host)) return host;
  const labels = host.split('.');
  return labels.slice(/\.(co\.uk|github\.io)$/.test(host) ? -3 : -2).join('.');
}

/** undefined: no Path attribute. */
export function generatePath(random: Random, name: string): string | undefined {
  if (name.toLowerCase().startsWith('__host') && random.chance(0.7)) return '/';
  if (random.chance(0.4)) return undefined;
  return random.weighted([
    [10, '/'],
    [4, '/app'],
    [2, '/app/'],
    [2, '/app/x'],
    [1, '/APP'],
    [1, '/a%20b'],
    [1, '/a b'],
    [1, 'app'],
    [1, ''],
    [1, '"/app"'],
    [1, '/app;v=1'],
    [1, '/app//'],
    [1, '/~u/a'],
    [1, '/\xc3\xa9'],
    [1, '/a\tb'],
    [1, `/${'p'.repeat(1023)}`],
    [1, `/${'p'.repeat(1024)}`],
  ]);
}

export function generateSameSite(random: Random, secure: boolean): readonly string[] {
  if (random.chance(0.4)) return [];
  const value = random.weighted([
    [6, 'Strict'],
    [6, 'Lax'],
    [secure ? 9 : 3, 'None'],
    [1, 'strict'],
    [1, 'NONE'],
    [1, 'Laxx'],
    [1, ''],
    [1, ' Lax '],
    [1, '"Lax"'],
  ]);
  return random.chance(0.04)
    ? [`SameSite=${value}`, `SameSite=${random.pick(['Lax', 'foo', 'None'])}`]
    : [`SameSite=${value}`];
}

export function generateLifetime(random: Random): readonly string[] {
  if (random.chance(0.7)) return [];
  const one = (): string =>
    random.weighted([
      [6, 'Max-Age=3600'],
      [1, 'Max-Age=0'],
      [1, 'Max-Age=-5'],
      [1, 'Max-Age=abc'],
      [1, 'Max-Age=+60'],
      [1, 'Max-Age=1e3'],
      [1, 'Max-Age='],
      [1, 'Max-Age="60"'],
      [1, 'Max-Age=99999999999999999999'],
      [1, 'Max-Age=60x'],
      [4, 'Expires=Fri, 01 Jan 2038 00:00:00 GMT'],
      [1, 'Expires=Thu, 01 Jan 1970 00:00:01 GMT'],
      [1, 'Expires=yesterday'],
      [1, 'Expires=01-Jan-38 10:00:00'],
      [1, 'Expires=Fri Jan 1 10:00 2038'],
      [1, 'Expires=1 jan 1600 10:00:00'],
      [1, 'Expires=1 jan 99999 10:00:00'],
      [1, 'Expires='],
      [1, 'Expires=0'],
      [1, 'Expires=Tue, 31 Feb 2038 00:00:00 GMT'],
    ]);
  return random.chance(0.2) ? [one(), one()] : [one()];
}

/** What most lines do not have. */
export function generateRare(random: Random, secure: boolean): readonly string[] {
  if (random.chance(0.8)) return [];
  return [
    random.weighted([
      [secure ? 10 : 3, 'Partitioned'],
      [1, 'Priority=High'],
      [1, 'foo=bar'],
      [1, ''],
      [1, '=x'],
      [1, 'Foo\x02'],
      [1, 'foo=a\tb'],
      [1, `foo=${'y'.repeat(1100)}`],
      [1, 'Path=/second'],
      [1, 'Domain='],
    ]),
  ];
}
