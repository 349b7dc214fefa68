import type { Cookie, CookieVerdict, HopVerdict, SameSite, SetCookieVerdict } from '../../core/model.ts';
import { attributesOf, type Attribute, type Reason } from '../reason-words.ts';
import { t, type Word } from '../words.ts';
import { addressOf } from './address.ts';
import type { Node } from './lanes.ts';
import { sameSiteText } from './same-site-text.ts';
import { setCookieName } from './set-cookie-name.ts';
import type { Swallowed } from './swallowed.ts';
import { clock, duration } from './sizes.ts';
import { cut, visibleText } from './visible-text.ts';

/** What became of one cookie, or of one Set-Cookie line, attribute by attribute. */
export interface CookieColumn {
  readonly name: string;
  /** As the jar holds it; undefined: only its name is known. */
  readonly cookie: Cookie | undefined;
  readonly node: Node;
  readonly status: string;
  readonly bad: boolean;
  readonly reasons: readonly Reason[];
  readonly explained: boolean;
  /** Sent although these rules speak against it. */
  readonly against: readonly Reason[];
  readonly value: string;
  readonly cells: Readonly<Record<CheckedAttribute, CookieCell>>;
}

export interface CookieCell {
  readonly text: string;
  /** undefined: nothing was checked. */
  readonly passes: boolean | undefined;
}

export type CheckedAttribute = 'domain' | 'path' | 'secure' | 'sameSite' | 'expires' | 'httpOnly' | 'partition';
export const checkedAttributes = ['domain', 'path', 'secure', 'sameSite', 'expires', 'httpOnly', 'partition'] as const;

/** The request's side of each check: the host a Domain is compared with, and so on. The partition only where a cookie has one. */
export function contextOf(
  { hop, sameSiteContext, siteForCookies }: HopVerdict,
  partitioned: boolean,
): Readonly<Record<CheckedAttribute, string>> {
  const { scheme, host, path } = addressOf(hop.request.url);
  return {
    domain: host,
    // the cookie's path is held against the path alone
    path: path.replace(/[?#][^]*$/, ''),
    secure: scheme,
    sameSite: sameSiteText({ hop, sameSiteContext }),
    expires: clock(hop.times.start),
    httpOnly: '',
    partition: (partitioned ? siteForCookies : undefined) ?? t('none'),
  };
}

export function requestColumns(verdict: HopVerdict, first: readonly string[]): readonly CookieColumn[] {
  return bySession(verdict.cookies, (item) => item.cookie.name, first).map((item) =>
    requestColumn(item, verdict.hop.times.start),
  );
}

/** The lines of the response; `swallowed`: cookies that stood inside one of them, which have columns as refused ones do. */
export function responseColumns(
  verdict: HopVerdict,
  first: readonly string[],
  swallowed: readonly Swallowed[] = [],
): readonly CookieColumn[] {
  const now = verdict.hop.times.start;
  const held = new Set(verdict.jarAfter.map(({ name }) => name));
  const columns = [
    ...verdict.setCookies.map((item) => responseColumn(item, now, held)),
    ...swallowed.map((one) => swallowedColumn(one, now)),
  ];
  return bySession(columns, ({ name }) => name, first);
}

function requestColumn(
  { cookie, outcome, reasons, explained, against = [], inJar }: CookieVerdict,
  now: number,
): CookieColumn {
  const sent = outcome === 'sent';
  return {
    name: cookie.name,
    cookie: inJar ? cookie : undefined,
    node: sent ? 'sent' : 'held',
    status: t(sent ? 'sent' : 'notSent'),
    bad: !sent,
    reasons,
    explained,
    against,
    value: cookie.value,
    cells: cellsOf(inJar ? cookie : undefined, reasons, now),
  };
}

/** `held`: names of the cookies that are there afterwards. */
function responseColumn(item: SetCookieVerdict, now: number, held: ReadonlySet<string>): CookieColumn {
  const { cookie, outcome, reasons, explained, replaced } = item;
  // for another path or domain than the cookie of that name has
  const missed = outcome === 'deleted' && replaced === undefined && held.has(setCookieName(item));
  const word: Word = missed
    ? 'deleteMissed'
    : outcome === 'stored'
      ? replaced === undefined
        ? 'stored'
        : 'storedReplaced'
      : outcome;
  return {
    name: setCookieName(item),
    cookie,
    node:
      outcome === 'rejected'
        ? 'rej'
        : missed
          ? 'miss'
          : outcome === 'deleted'
            ? 'del'
            : replaced === undefined
              ? 'set'
              : 'repl',
    status: t(word),
    bad: outcome === 'rejected',
    reasons,
    explained,
    against: [],
    value: cookie?.value ?? valueOfLine(item.line),
    cells: cellsOf(cookie, reasons, now),
  };
}

/** Nothing was checked: no browser looked at it. */
function swallowedColumn({ name, outer, line }: Swallowed, now: number): CookieColumn {
  return {
    name,
    cookie: undefined,
    node: 'swal',
    status: t('swallowedBy', { cookie: visibleText(cut(outer, 64)) }),
    bad: true,
    reasons: [],
    explained: true,
    against: [],
    value: valueOfLine(line),
    cells: cellsOf(undefined, [], now),
  };
}

/** What stands between the name and the attributes, also where the browser refused the line. */
function valueOfLine(line: string): string {
  return (/^[^=;]*=([^;]*)/.exec(line)?.[1] ?? /^[^;]*/.exec(line)?.[0] ?? '').trim();
}

function cellsOf(cookie: Cookie | undefined, reasons: readonly Reason[], now: number): CookieColumn['cells'] {
  const failing = new Set(cookie === undefined ? [] : reasons.flatMap((reason) => attributesOf(reason, cookie)));
  const cell = (attribute: Attribute, text: string): CookieCell => ({ text, passes: !failing.has(attribute) });
  if (cookie === undefined) {
    const unknown = { text: '', passes: undefined };
    return {
      domain: unknown,
      path: unknown,
      secure: unknown,
      sameSite: unknown,
      expires: unknown,
      httpOnly: unknown,
      partition: unknown,
    };
  }
  return {
    domain: cell('domain', cookie.hostOnly ? t('hostOnly') : cookie.domain),
    path: cell('path', cookie.path),
    secure: cell('secure', t(cookie.secure ? 'yes' : 'no')),
    sameSite: cell('sameSite', sameSiteWord(cookie.sameSite)),
    expires: cell('expires', expiryWord(cookie.expires, now)),
    httpOnly: { text: t(cookie.httpOnly ? 'yes' : 'no'), passes: undefined },
    partition: cell('partition', cookie.partitionKey?.topLevelSite ?? t('none')),
  };
}

function sameSiteWord(value: SameSite): string {
  return value === 'unspecified' ? t('unset') : value.charAt(0).toUpperCase() + value.slice(1);
}

function expiryWord(expires: number | undefined, now: number): string {
  if (expires === undefined) return t('session');
  return expires <= now ? t('expired') : duration(expires - now);
}

/** The followed cookies first, else as given. */
function bySession<T>(items: readonly T[], nameOf: (item: T) => string, first: readonly string[]): readonly T[] {
  const places = new Map(first.toReversed().map((name, at) => [name, first.length - 1 - at]));
  const rank = (item: T) => places.get(nameOf(item)) ?? first.length;
  return items.toSorted((a, b) => rank(a) - rank(b));
}
