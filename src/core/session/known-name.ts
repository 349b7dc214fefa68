import type { CookieRole, NameEntry } from './session-names.ts';
import { sessionNames } from './session-names.ts';
import { affinityNames, botNames, csrfNames, idpNames, ignoredNames, transactionNames } from './other-names.ts';

export interface KnownName {
  readonly role: CookieRole;
  readonly framework: string;
  readonly generic: boolean;
}

/** In this order: a name that says what it is not comes before patterns that say what it may be. */
const tables: readonly (readonly [CookieRole, readonly NameEntry[]])[] = [
  ['affinity', affinityNames],
  ['bot', botNames],
  ['idp', idpNames],
  ['transaction', transactionNames],
  ['csrf', csrfNames],
  ['other', ignoredNames],
  ['session', sessionNames],
];

const remembered = new Map<string, KnownName | undefined>();

/** What a cookie's name alone says of it; undefined when nothing. Case-sensitive, as cookies are. */
export function knownName(name: string): KnownName | undefined {
  if (remembered.has(name)) return remembered.get(name);
  const known = lookUp(bareName(name)) ?? numbered(bareName(name));
  // Names are what pages send: without a bound a page that invents names would fill the memory.
  if (remembered.size > 20_000) remembered.clear();
  remembered.set(name, known);
  return known;
}

/** The name without the standard's prefixes (RFC 10025 section 4.1.3, and the newer `__Http-` ones). */
export function withoutPrefix(name: string): string {
  return name.replace(/^__(?:Host-Http|Host|Secure|Http)-/i, '');
}

/**
 * The name by which the chunks of one split session belong together: `appSession.0` and `appSession.1` are `appSession`,
 * `.AspNetCore.CookiesC2` is `.AspNetCore.Cookies`. A name that is no chunk is its own group.
 */
export function groupName(name: string): string {
  if (!endsInDigit(name)) return name;
  const chunk = /^(.+?)(?:\.(\d{1,2})|[-_](\d)|C(\d{1,2}))$/.exec(name);
  if (chunk === null) return name;
  const base = chunk[1]!;
  const known = lookUp(withoutPrefix(base));
  return known?.role === 'session' && (!known.generic || chunk[2] !== undefined) ? base : name;
}

/** Asked of every cookie at every hop; nearly all names are seen to be no chunk by this. */
function endsInDigit(name: string): boolean {
  const last = name.charCodeAt(name.length - 1);
  return last >= 0x30 && last <= 0x39;
}

/** A session of one's own beside another program's: `connect.sid2`, as renaming is commonly done, and as we advise it. */
function numbered(bare: string): KnownName | undefined {
  const base = /^(.+?)\d{1,2}$/.exec(bare)?.[1];
  const known = base === undefined ? undefined : lookUp(base);
  return known?.role === 'session' && !known.generic ? known : undefined;
}

function bareName(name: string): string {
  return withoutPrefix(groupName(name));
}

function lookUp(bare: string): KnownName | undefined {
  for (const [role, entries] of tables) {
    const entry = entries.find(({ name }) => (typeof name === 'string' ? name === bare : name.test(bare)));
    if (entry !== undefined) return { role, framework: entry.framework, generic: entry.generic === true };
  }
  return undefined;
}
