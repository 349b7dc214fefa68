import type { Cookie, HopVerdict } from '../../core/model.ts';

export type JarChangeKind = 'unchanged' | 'added' | 'removed' | 'changed';

/** One cookie of the jar at a hop, and what the response did to it. */
export interface JarRow {
  readonly cookie: Cookie;
  readonly change: JarChangeKind;
  /** It was not there, or had another value, after the hop before: a script or another request changed it. */
  readonly newBefore: boolean;
}

/** The jar before the request against the jar after the response, and against what the hop before left (same host only). */
export function jarRows(verdict: HopVerdict, previous: HopVerdict | undefined): readonly JarRow[] {
  const before = keyed(verdict.jarBefore);
  const after = keyed(verdict.jarAfter);
  const left = previous === undefined ? undefined : keyed(previous.jarAfter);
  const rows: JarRow[] = [];
  for (const [key, cookie] of before) {
    const now = after.get(key);
    const newBefore = left !== undefined && (left.get(key)?.value !== cookie.value || !left.has(key));
    rows.push({
      cookie: now ?? cookie,
      change: now === undefined ? 'removed' : differs(cookie, now) ? 'changed' : 'unchanged',
      newBefore,
    });
  }
  for (const [key, cookie] of after) if (!before.has(key)) rows.push({ cookie, change: 'added', newBefore: false });
  return rows;
}

function keyed(cookies: readonly Cookie[]): ReadonlyMap<string, Cookie> {
  return new Map(
    cookies.map((cookie) => [
      JSON.stringify([cookie.name, cookie.domain, cookie.path, cookie.hostOnly, cookie.partitionKey]),
      cookie,
    ]),
  );
}

function differs(a: Cookie, b: Cookie): boolean {
  return (
    a.value !== b.value ||
    a.expires !== b.expires ||
    a.secure !== b.secure ||
    a.sameSite !== b.sameSite ||
    a.httpOnly !== b.httpOnly
  );
}
