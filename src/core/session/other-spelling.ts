import type { HopVerdict } from '../model.ts';
import { lineName } from './followed.ts';
import { groupName, withoutPrefix } from './known-name.ts';

/** A server that answers about a cookie under another name than the one it was sent by: with a prefix, or without. */
export interface OtherSpelling {
  /** The name that was sent, and the one in the answer's `Set-Cookie`. Both without chunk numbers. */
  readonly sent: string;
  readonly other: string;
  /** Is it the followed cookie itself, and not another one of the same library? */
  readonly isItself: boolean;
}

/**
 * Does the hop show that the server spells the cookie's name otherwise? Its answer sets or deletes `__Secure-x` where `x` was
 * sent, or the other way round, and leaves the one that was sent alone. Names of one library share what stands before
 * the dot (`next-auth.state`, `next-auth.csrf-token`), and change together. undefined: nothing shows it.
 */
export function otherSpellingAt(verdict: HopVerdict, name: string): OtherSpelling | undefined {
  const sent = namesOf(verdict.cookies.filter(({ outcome }) => outcome === 'sent').map(({ cookie }) => cookie.name));
  if (sent.get(withoutPrefix(name))?.has(name) !== true) return undefined;
  const found = [...namesOf(verdict.setCookies.map(lineName))].flatMap(([bare, set]): readonly OtherSpelling[] => {
    const [[old], [other]] = [[...(sent.get(bare) ?? [])], [...set]];
    // Both names at once are a change of names that knows of both.
    if (old === undefined || other === undefined || set.size + sent.get(bare)!.size > 2) return [];
    if (isPrefixed(old) === isPrefixed(other) || isPrefixed(old) !== isPrefixed(name)) return [];
    const isItself = old === name;
    return isItself || isOfOneLibrary(old, name) ? [{ sent: old, other, isItself }] : [];
  });
  return found.find(({ isItself }) => isItself) ?? found[0];
}

/** By what they are without a prefix. */
function namesOf(names: readonly string[]): ReadonlyMap<string, ReadonlySet<string>> {
  const all = new Map<string, Set<string>>();
  for (const name of names.map(groupName)) {
    const bare = withoutPrefix(name);
    all.set(bare, (all.get(bare) ?? new Set()).add(name));
  }
  return all;
}

function isPrefixed(name: string): boolean {
  return withoutPrefix(name) !== name;
}

function isOfOneLibrary(a: string, b: string): boolean {
  const library = (name: string) => /^[\w-]{3,}(?=\.)/.exec(withoutPrefix(name))?.[0];
  return library(a) !== undefined && library(a) === library(b);
}
