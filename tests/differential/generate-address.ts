import type { Random } from './random.ts';
import type { Address } from './scenario.ts';

/** Hosts by site: several depths, a two-part and a private public suffix, addresses and loopback names. */
export const sites: readonly (readonly string[])[] = [
  ['site.test', 'app.site.test', 'www.site.test', 'deep.app.site.test'],
  ['other.test', 'idp.other.test'],
  ['shop.co.uk', 'www.shop.co.uk', 'pay.www.shop.co.uk'],
  ['alice.github.io', 'my.alice.github.io'],
  ['bob.github.io'],
  ['127.0.0.1'],
  ['localhost'],
  ['app.localhost', 'deep.app.localhost'],
];

const siteWeights: readonly (readonly [number, readonly string[]])[] = [
  [30, sites[0]!],
  [20, sites[1]!],
  [10, sites[2]!],
  [8, sites[3]!],
  [6, sites[4]!],
  [4, sites[5]!],
  [4, sites[6]!],
  [3, sites[7]!],
];

export const paths = [
  '/',
  '/app',
  '/app/',
  '/app/x',
  '/app/x/y',
  '/application',
  '/App',
  '/a%20b',
  '/app;v=1',
  '/app//x',
  '/login',
  '/~u/%61',
] as const;

export const ports = { http: [8080, 8081], https: [8443, 8444] } as const;

/** Where a scenario plays: two or three sites, one of them at home, so that requests meet the cookies of earlier ones. */
export interface Stage {
  readonly home: readonly string[];
  readonly others: readonly (readonly string[])[];
  /** Share of https. */
  readonly https: number;
  /** Share of addresses with a port; every scheme has two of them. */
  readonly ports: number;
}

export function generateStage(random: Random): Stage {
  return {
    home: random.weighted(siteWeights),
    others: Array.from({ length: random.int(1, 2) }, () => random.weighted(siteWeights)),
    https: random.pick([0.1, 0.6, 0.95]),
    ports: random.pick([0.03, 0.03, 0.03, 0.03, 0.6]),
  };
}

/** `secureOnly`: an http address would be blocked as mixed content. */
export function generateAddress(random: Random, stage: Stage, secureOnly: boolean): Address {
  const hosts = random.chance(0.62) ? stage.home : random.pick(stage.others);
  const host = random.pick(hosts);
  const scheme = secureOnly || random.chance(stage.https) ? 'https' : 'http';
  const port = random.chance(stage.ports) ? random.pick(ports[scheme]) : undefined;
  const path = random.weighted([
    [3, '/'],
    [3, '/app'],
    [3, '/app/x'],
    [4, random.pick(paths)],
  ]);
  return { scheme, host, port, path };
}
