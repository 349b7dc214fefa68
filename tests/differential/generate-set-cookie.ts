import type { Random } from './random.ts';
import type { Address } from './scenario.ts';

/** What was set so far, so that later lines can overwrite, shadow and delete it. */
export interface Made {
  readonly host: string;
  readonly name: string;
  readonly domain: string | undefined;
  readonly path: string | undefined;
  readonly secure: boolean;
}

/** Everything that a scenario's lines share: values are numbered, so that each can be told from all others. */
export interface CookieMaker {
  readonly made: Made[];
  count: number;
  /** Part of every value, so that the scenarios of one recording share none. */
  readonly mark: string;
}

interface Draft {
  name: string;
  value: string;
  attributes: string[];
}

/** A `Set-Cookie` line for an answer from this address. Bytes, one per UTF-16 unit. */
export function generateSetCookie(random: Random, at: Address, maker: CookieMaker): string {
  const tag = `v${++maker.count}${maker.mark}`;
  const before = maker.made.filter(({ host }) => siteEnd(host) === siteEnd(at.host));
  if (random.chance(0.015)) return random.pick(['', '=', ' = ; Path=/', '; Secure; Path=/', `=${tag}=x; Path=/`, tag]);
  if (before.length > 0 && random.chance(0.14)) return deletion(random, random.pick(before), tag);
  if (before.length > 0 && random.chance(0.12)) return again(random, random.pick(before), tag);

  const draft: Draft = { name: generateName(random), value: generateValue(random, tag), attributes: [] };
  const secure =
    random.chance(at.scheme === 'https' ? 0.6 : 0.15) || (draft.name.startsWith('__') && random.chance(0.7));
  const domain = generateDomain(random, at);
  const path = generatePath(random, draft.name);
  if (domain !== undefined)
    draft.attributes.push(
      random.weighted([
        [9, 'Domain='],
        [1, 'domain = '],
      ]) + domain,
    );
  if (path !== undefined) draft.attributes.push(`Path=${path}`);
  if (secure)
    draft.attributes.push(
      random.weighted([
        [8, 'Secure'],
        [1, 'secure'],
        [1, 'Secure=false'],
      ]),
    );
  if (random.chance(0.3))
    draft.attributes.push(
      random.weighted([
        [8, 'HttpOnly'],
        [1, 'httponly=no'],
      ]),
    );
  draft.attributes.push(...sameSite(random, secure), ...lifetime(random), ...rare(random, secure));
  maker.made.push({ host: at.host, name: draft.name, domain, path, secure });
  return line(random, draft);
}

function line(random: Random, { name, value, attributes }: Draft): string {
  const pair =
    name === ''
      ? random.weighted([
          [3, value],
          [2, `=${value}`],
        ])
      : `${name}=${value}`;
  const order = random.chance(0.2) ? [...attributes].reverse() : attributes;
  return [pair, ...order].join(
    random.weighted([
      [12, '; '],
      [1, ';'],
      [1, ' ;\t'],
    ]),
  );
}

/** A line meant to delete an earlier cookie; often with an attribute that makes it miss. */
function deletion(random: Random, { name, domain, path, secure }: Made, tag: string): string {
  const attributes = [
    ...(domain !== undefined && random.chance(0.8) ? [`Domain=${domain}`] : []),
    ...(path !== undefined && random.chance(0.8) ? [`Path=${path}`] : []),
    ...(secure && random.chance(0.85) ? ['Secure'] : []),
    random.pick([
      'Max-Age=0',
      'Max-Age=-1',
      'Expires=Thu, 01 Jan 1970 00:00:00 GMT',
      'Expires=Sat, 01-Jan-00 00:00:00 GMT',
    ]),
  ];
  return [name === '' ? tag : `${name}=${random.chance(0.5) ? '' : tag}`, ...attributes].join('; ');
}

/** The same cookie with another value, or the same name in another place. */
function again(random: Random, { name, domain, path, secure }: Made, tag: string): string {
  const attributes = [
    ...(domain !== undefined && random.chance(0.85) ? [`Domain=${domain}`] : []),
    ...(path !== undefined && random.chance(0.85) ? [`Path=${path}`] : []),
    ...(secure === random.chance(0.85) ? ['Secure'] : []),
    ...(random.chance(0.3) ? ['HttpOnly'] : []),
    ...sameSite(random, secure),
  ];
  return [name === '' ? tag : `${name}=${tag}`, ...attributes].join('; ');
}

const names = ['sid', 'a', 'b', 'session'] as const;
const oddNames = [
  '__Host-sid',
  '__Secure-sid',
  '__Http-sid',
  '__Host-Http-sid',
  '__host-sid',
  '__SECURE-sid',
  '__Host',
  '',
  'na me',
  'q"q',
  '\xc3\xbcn\xc3\xad',
  '$Version',
  'sid[]',
  'a,b',
  'tab\tbed',
  'del\x7fete',
] as const;

function generateName(random: Random): string {
  return random.chance(0.74) ? random.pick(names) : random.pick(oddNames);
}

function generateValue(random: Random, tag: string): string {
  if (random.chance(0.8)) return tag;
  return random.weighted([
    [2, `"${tag}"`],
    [2, `${tag} with space`],
    [2, `${tag}=x==`],
    [2, `${tag},comma`],
    [1, `${tag}%3B%20x`],
    [1, `${tag}\xe2\x82\xac`],
    [1, `${tag}\xff`],
    [2, `${tag}\ttab`],
    [1, `\t${tag} `],
    [2, `${tag}\x01`],
    [1, `${tag}\x1f`],
    [1, `${tag}\x7f`],
    [2, ''],
    [1, ' '],
    [2, `__Host-${tag}`],
    [1, `__Secure-x=${tag}`],
    [3, tag.padEnd(random.pick([4089, 4092, 4093, 4094, 4096, 4097, 5000]), 'x')],
  ]);
}

function generateDomain(random: Random, { host }: Address): string | undefined {
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
function siteEnd(host: string): string {
  if (/^[\d.]+$/.test(host)) return host;
  const labels = host.split('.');
  return labels.slice(/\.(co\.uk|github\.io)$/.test(host) ? -3 : -2).join('.');
}

function generatePath(random: Random, name: string): string | undefined {
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

function sameSite(random: Random, secure: boolean): readonly string[] {
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

function lifetime(random: Random): readonly string[] {
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
      [1, 'Expires=0'],
      [1, 'Expires=Tue, 31 Feb 2038 00:00:00 GMT'],
    ]);
  return random.chance(0.2) ? [one(), one()] : [one()];
}

function rare(random: Random, secure: boolean): readonly string[] {
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
