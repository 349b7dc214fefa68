import { generateAddress, type Stage } from '../generate-address.ts';
import { generateSetCookie, type CookieMaker } from '../generate-set-cookie.ts';
import type { Random } from '../random.ts';
import type { Address, Answer, Document, Fetch, OnwardKind, Visit } from '../scenario.ts';

/** What the acts of a scenario are made from. */
export interface Maker {
  readonly random: Random;
  readonly stage: Stage;
  readonly cookies: CookieMaker;
}

/** Ways on that need no form. */
export const kinds: readonly OnwardKind[] = ['link', 'script', 'meta-refresh'];

/** A document that does these things and nothing else. */
export function page(parts: Partial<Document>): Document {
  return { scripts: [], inside: [], rest: 0, onward: undefined, ...parts };
}

/** Hops that end in an idle document. */
export function visit(...hops: readonly Answer[]): Visit {
  return { hops, document: page({}) };
}

export function fetchOf(hops: readonly Answer[], credentials: Fetch['credentials'] = 'include'): Fetch {
  return { kind: 'fetch', credentials, mode: 'cors', method: 'GET', hops };
}

/** An answer that sets up to two cookies. */
export function answer({ random, cookies }: Maker, at: Address, status = 200): Answer {
  const setCookies = Array.from({ length: random.int(0, 2) }, () => generateSetCookie(random, at, cookies));
  return { at, status, setCookies, dateOffset: undefined };
}

/** An address of the scenario's first site, at its scheme's own port. */
export function home({ random, stage }: Maker, secure: boolean): Address {
  const at = generateAddress(random, { ...stage, others: [stage.home] }, secure);
  return { ...at, scheme: secure ? 'https' : 'http', port: undefined };
}

/** Hosts that can promise https: names, not addresses, and not this machine. */
export function named(hosts: readonly string[]): readonly string[] {
  const names = hosts.filter((host) => !/^[\d.]+$|localhost$/.test(host));
  return names.length > 0 ? names : ['promise.test'];
}

/** The next value, which no other cookie of the recording has. */
export function value({ cookies }: Maker): string {
  return `v${++cookies.count}${cookies.mark}`;
}
