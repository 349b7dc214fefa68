import type { Chain, CookieVerdict, HopVerdict, SessionCookie, SetCookieVerdict, Track } from '../model.ts';
import { isLoopback } from '../site/host.ts';
import { parseUrl } from '../site/parse-url.ts';
import { registrableDomain } from '../site/registrable-domain.ts';
import { groupName } from './known-name.ts';

/** A chain and what the engine says of its hops. */
export interface JudgedChain {
  readonly chain: Chain;
  readonly hops: readonly HopVerdict[];
}

/** A cookie whose way is told, everywhere on its application's site. */
export interface Followed {
  /** The name without its chunk number. */
  readonly name: string;
  /** Registrable domain, or `loopback`. */
  readonly app: string;
  readonly role: Track['role'];
  /** Framework id, where the name gives it away. */
  readonly framework: string | undefined;
  readonly cookie: SessionCookie;
}

/** Do both name the same cookie, and say the same of it? */
export function isSameFollowed(a: Followed, b: Followed): boolean {
  return (
    a === b ||
    (a.name === b.name &&
      a.app === b.app &&
      a.role === b.role &&
      a.framework === b.framework &&
      a.cookie.name === b.cookie.name &&
      a.cookie.domain === b.cookie.domain &&
      a.cookie.path === b.cookie.path &&
      a.cookie.hostOnly === b.cookie.hostOnly &&
      a.cookie.because === b.cookie.because)
  );
}

/** A hop of the recording. */
export interface Place {
  readonly chain: string;
  readonly hop: number;
}

/** What one hop says of a followed cookie. */
export interface Sighting {
  readonly sent: readonly CookieVerdict[];
  readonly withheld: readonly CookieVerdict[];
  readonly lines: readonly { readonly index: number; readonly verdict: SetCookieVerdict }[];
}

/**
 * The application a URL belongs to, as far as cookies can be shared: the registrable domain. The loopback names are one,
 * because `localhost` and `127.0.0.1` are the same program to the person who typed them. Empty for what is no URL.
 */
export function appOf(url: string): string {
  const parsed = parseUrl(url);
  if (parsed === undefined || parsed.hostname === '') return '';
  return isLoopback(parsed.hostname) ? 'loopback' : parsed.domain;
}

export function appOfDomain(domain: string): string {
  return isLoopback(domain) ? 'loopback' : registrableDomain(domain);
}

/** Lower case, without port; empty for what is no URL. */
export function hostOf(url: string): string {
  return parseUrl(url)?.hostname ?? '';
}

/** `/` for what is no URL. */
export function pathOf(url: string): string {
  return parseUrl(url)?.pathname ?? '/';
}

/** Empty for what is no URL. */
export function originOf(url: string): string {
  return parseUrl(url)?.origin ?? '';
}

/** The same host but for `www.`, or two names of this machine: one application under two names. */
export function isAlias(a: string, b: string): boolean {
  return a.replace(/^www\./, '') === b.replace(/^www\./, '') || (isLoopback(a) && isLoopback(b));
}

export function sightingOf(followed: Pick<Followed, 'name' | 'app'>, verdict: HopVerdict): Sighting {
  if (appOf(verdict.hop.request.url) !== followed.app) return nothing;
  const mine = verdict.cookies.filter((cookie) => groupName(cookie.cookie.name) === followed.name);
  return {
    sent: mine.filter((cookie) => cookie.outcome === 'sent'),
    withheld: mine.filter((cookie) => cookie.outcome === 'not-sent' && cookie.inJar),
    lines: decisive(
      verdict.setCookies
        .map((line, index) => ({ index, verdict: line }))
        .filter((line) => groupName(lineName(line.verdict)) === followed.name),
      verdict,
    ),
  };
}

const nothing: Sighting = { sent: [], withheld: [], lines: [] };

/**
 * The chunks of one split session count as one line: refused if one is refused. Lines that clean up another copy (a
 * deletion or a refused line beside a stored one) say nothing of the session as long as the jar holds it afterwards.
 */
function decisive(lines: Sighting['lines'], { jarAfter }: HopVerdict): Sighting['lines'] {
  if (lines.length < 2) return lines;
  if (new Set(lines.map(({ verdict }) => lineName(verdict))).size > 1) {
    const kept = lines.filter(({ verdict }) => verdict.outcome !== 'deleted');
    return (kept.length > 0 ? kept : lines).toSorted((a, b) => worst(a.verdict) - worst(b.verdict)).slice(0, 1);
  }
  const held = lines.filter(
    ({ verdict }) =>
      verdict.outcome === 'stored' &&
      jarAfter.some(({ name, value }) => name === lineName(verdict) && value === lineValue(verdict)),
  );
  return held.length > 0 ? held.slice(-1) : lines;
}

function worst({ outcome }: SetCookieVerdict): number {
  return ['rejected', 'stored', 'deleted'].indexOf(outcome);
}

/** The value by which versions are told apart: of several copies or chunks the first. */
export function valueOf(cookies: readonly CookieVerdict[]): string | undefined {
  return cookies[0]?.cookie.value;
}

/** Values of its namesakes, which went along as well or could have. Chunks have names of their own. */
export function otherValuesOf(cookies: readonly CookieVerdict[]): readonly string[] {
  const [first, ...rest] = cookies;
  return rest
    .filter((one) => one.cookie.name === first?.cookie.name && isOfThisHost(one))
    .map(({ cookie }) => cookie.value);
}

/** Not only in the jar for another host of the site. */
export function isOfThisHost({ reasons }: CookieVerdict): boolean {
  return !reasons.includes('domain-mismatch');
}

/** The name that a `Set-Cookie` line gives, also when the browser refuses the line. */
export function lineName(verdict: SetCookieVerdict): string {
  if (verdict.cookie !== undefined) return verdict.cookie.name;
  const pair = verdict.line.split(';', 1)[0]!;
  return pair.includes('=') ? pair.slice(0, pair.indexOf('=')).trim() : '';
}

export function lineValue(verdict: SetCookieVerdict): string {
  if (verdict.cookie !== undefined) return verdict.cookie.value;
  const pair = verdict.line.split(';', 1)[0]!;
  return pair.slice(pair.indexOf('=') + 1).trim();
}
