import type { Change, Cookie, JarChange, Trace } from '../model.ts';
import { renamed } from './renamed.ts';

/** What happened to the jar that no `Set-Cookie` line did: scripts, Clear-Site-Data, eviction, the user. In time order. */
export function unaskedChanges(trace: Trace, from: number): readonly JarChange[] {
  return trace.jar.changes.filter(({ by, cause, time }) => by === undefined && cause !== 'overwrite' && time >= from);
}

/** The jar after such a change. In a replay the cookie may have other attributes, so it is known by name and value. */
export function afterUnasked(jar: readonly Cookie[], change: JarChange, changes: readonly Change[]): readonly Cookie[] {
  const name = renamed(change.cookie.name, changes);
  const isIt = (cookie: Cookie) => cookie.name === name && cookie.value === change.cookie.value;
  const isLeftAlone = changes.some((one) => one.kind === 'keep' && one.cookie === change.cookie.name);
  if (change.removed) return isLeftAlone ? jar : jar.filter((cookie) => !isIt(cookie));
  if (jar.some(isIt)) return jar;
  const { domain, path } = change.cookie;
  return [
    ...jar.filter((cookie) => !(cookie.name === name && cookie.domain === domain && cookie.path === path)),
    { ...change.cookie, name },
  ];
}

export type Silence = 'credentials-omitted' | 'cached-response';

/** Why a request's cookies stay at home for another reason than the cookies': no credentials, or an answer from a cache. */
export function silence(reasons: readonly string[]): Silence | undefined {
  return reasons.find((reason): reason is Silence => reason === 'credentials-omitted' || reason === 'cached-response');
}
