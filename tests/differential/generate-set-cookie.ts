import {
  generateDomain,
  generateLifetime,
  generatePath,
  generateRare,
  generateSameSite,
  siteEnd,
} from './generate-attributes.ts';
import { generateName, generateValue } from './generate-name-value.ts';
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
  if (random.chance(0.02)) return generateOdd(random, tag);
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
  draft.attributes.push(
    ...generateSameSite(random, secure),
    ...generateLifetime(random),
    ...generateRare(random, secure),
  );
  maker.made.push({ host: at.host, name: draft.name, domain, path, secure });
  return line(random, draft);
}

function generateOdd(random: Random, tag: string): string {
  return random.weighted([
    [1, ''],
    [1, '='],
    [1, ' = ; Path=/'],
    [1, '; Secure; Path=/'],
    [2, `=${tag}=x; Path=/`],
    [2, `=__Secure-${tag}; Path=/`],
    [1, tag],
  ]);
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
    ...generateSameSite(random, secure),
  ];
  return [name === '' ? tag : `${name}=${tag}`, ...attributes].join('; ');
}
