import type { Attributes, Change, ChainDiagnosis, Cookie, SameSite } from '../../core/model.ts';
import { parseSetCookie } from '../../core/cookie/parse-set-cookie.ts';
import { profiles } from '../../core/profile.ts';
import { setCookieName } from './set-cookie-name.ts';

/** A cookie's attributes as the form shows them; empty text: the attribute is not there. */
export interface CookieForm {
  readonly sameSite: SameSite;
  readonly secure: boolean;
  readonly partitioned: boolean;
  readonly domain: string;
  readonly path: string;
  /** Seconds; empty: until the browser closes. */
  readonly maxAge: string;
  readonly prefix: Prefix;
}

export type Prefix = '' | '__Secure-' | '__Host-';
export const prefixes: readonly Prefix[] = ['', '__Secure-', '__Host-'];

/** How the cookie was last set in these chains, or how the jar holds it; undefined: it is nowhere. */
export function recordedForm(chains: readonly ChainDiagnosis[], name: string): CookieForm | undefined {
  const hops = chains.flatMap((chain) => chain.hops);
  const set = hops
    .flatMap(({ hop, setCookies }) => setCookies.map((verdict) => ({ verdict, hop })))
    .filter(({ verdict }) => setCookieName(verdict) === name && verdict.outcome !== 'deleted')
    // The line that the story began with: what came after a loss is another session's.
    .at(0);
  if (set !== undefined) {
    const now = set.hop.times.headers ?? set.hop.times.start;
    const form = formOfLine(set.verdict.line, now);
    if (form !== undefined) return form;
  }
  const held = hops
    .flatMap(({ cookies }) => cookies)
    .find(({ cookie, inJar }) => inJar && cookie.name === name)?.cookie;
  return held && formOfCookie(held, hops[0]?.hop.times.start ?? 0);
}

function formOfLine(line: string, now: number): CookieForm | undefined {
  const parse = parseSetCookie(line, profiles.chromium);
  if (!parse.ok) return undefined;
  const { name, sameSite, secure, partitioned, domain, path, maxAgeSeconds, expiresAt } = parse.parsed;
  const seconds = maxAgeSeconds ?? (expiresAt === undefined ? undefined : (expiresAt - now) / 1000);
  return {
    ...{ sameSite, secure, partitioned, domain: domain ?? '', path: path ?? '' },
    maxAge: secondsText(seconds),
    prefix: prefixOf(name),
  };
}

function formOfCookie(cookie: Cookie, now: number): CookieForm {
  const { name, sameSite, secure, hostOnly, domain, path, expires, partitionKey } = cookie;
  return {
    ...{ sameSite, secure, path },
    partitioned: partitionKey !== undefined,
    domain: hostOnly ? '' : domain,
    maxAge: secondsText(expires === undefined ? undefined : (expires - now) / 1000),
    prefix: prefixOf(name),
  };
}

function secondsText(seconds: number | undefined): string {
  return seconds === undefined || !Number.isFinite(seconds) ? '' : String(Math.round(seconds));
}

function prefixOf(name: string): Prefix {
  return prefixes.find((prefix) => prefix !== '' && name.toLowerCase().startsWith(prefix.toLowerCase())) ?? '';
}

/** The recorded form with the changes on top. */
export function changedForm(recorded: CookieForm, name: string, changes: readonly Change[]): CookieForm {
  return changes.reduce((form, change): CookieForm => {
    if (change.kind === 'rename' && change.cookie === name) return { ...form, prefix: prefixOf(change.to) };
    if (change.kind !== 'attributes' || change.cookie !== name) return form;
    const { sameSite, secure, partitioned } = change.set;
    return {
      ...form,
      ...(sameSite !== undefined && { sameSite }),
      ...(secure !== undefined && { secure }),
      ...(partitioned !== undefined && { partitioned }),
      ...('domain' in change.set && { domain: change.set.domain ?? '' }),
      ...('path' in change.set && { path: change.set.path ?? '' }),
      ...('maxAge' in change.set && { maxAge: secondsText(change.set.maxAge) }),
    };
  }, recorded);
}

/** The changes that lead from the recorded form to another; changes of other things stay. */
export function changesFor(
  changes: readonly Change[],
  name: string,
  recorded: CookieForm,
  form: CookieForm,
): readonly Change[] {
  const others = changes.filter(
    (change) => !((change.kind === 'attributes' || change.kind === 'rename') && change.cookie === name),
  );
  const set: Attributes = {
    ...(form.sameSite !== recorded.sameSite && { sameSite: form.sameSite }),
    ...(form.secure !== recorded.secure && { secure: form.secure }),
    ...(form.partitioned !== recorded.partitioned && { partitioned: form.partitioned }),
    ...(form.domain !== recorded.domain && { domain: textOf(form.domain) }),
    ...(form.path !== recorded.path && { path: textOf(form.path) }),
    ...(form.maxAge !== recorded.maxAge && { maxAge: numberOf(form.maxAge) }),
  };
  const to = `${form.prefix}${name.slice(recorded.prefix.length)}`;
  return [
    ...others,
    ...(to === name ? [] : [{ kind: 'rename', cookie: name, to } as const]),
    ...(Object.keys(set).length === 0 ? [] : [{ kind: 'attributes', cookie: name, set } as const]),
  ];
}

/** What would end the attribute, or the header, cannot stand in it. */
function textOf(text: string): string | undefined {
  // eslint-disable-next-line no-control-regex -- control characters are what must go
  const clean = text.replace(/[;\u0000-\u001f\u007f]/g, '').trim();
  return clean === '' ? undefined : clean;
}

function numberOf(text: string): number | undefined {
  const seconds = text.trim() === '' ? Number.NaN : Number(text);
  return Number.isFinite(seconds) ? Math.trunc(seconds) : undefined;
}
