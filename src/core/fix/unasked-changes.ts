import type { Jar } from '../cookie/jar.ts';
import type { Change, JarChange, Trace } from '../model.ts';
import { renamed } from './renamed.ts';

/** What happened to the jar that no `Set-Cookie` line did: scripts, Clear-Site-Data, eviction, the user. In time order. */
export function unaskedChanges(trace: Trace, from: number): readonly JarChange[] {
  return trace.jar.changes.filter(({ by, cause, time }) => by === undefined && cause !== 'overwrite' && time >= from);
}

/** Makes such a change in the jar. In a replay the cookie may have other attributes, so it is known by name and value. */
export function makeUnasked(jar: Jar, { cookie, removed }: JarChange, changes: readonly Change[]): void {
  const name = renamed(cookie.name, changes);
  const alike = jar.named(name);
  const same = alike.filter(({ value }) => value === cookie.value);
  if (removed) {
    const isLeftAlone = changes.some((one) => one.kind === 'keep' && one.cookie === cookie.name);
    if (!isLeftAlone) for (const one of same) jar.remove(one);
  } else if (same.length === 0) {
    for (const one of alike) if (one.domain === cookie.domain && one.path === cookie.path) jar.remove(one);
    jar.add({ ...cookie, name });
  }
}

export type Silence = 'credentials-omitted' | 'cached-response';

/** Why a request's cookies stay at home for another reason than the cookies': no credentials, or an answer from a cache. */
export function silence(reasons: readonly string[]): Silence | undefined {
  return reasons.find((reason): reason is Silence => reason === 'credentials-omitted' || reason === 'cached-response');
}
