import type { Cookie, HopVerdict } from '../model.ts';
import { appOf, lineName, lineValue } from './followed.ts';
import type { JudgedChain } from './followed.ts';
import { groupName } from './known-name.ts';
import { looksRandom } from './looks-random.ts';
import { isRedirect, isSignInAnswer } from './place-of-sign-in.ts';

/** What a recording shows of a cookie's behaviour. */
export interface Candidate {
  /** What it is told apart by, made once: it is looked up over and over. */
  readonly key: string;
  readonly name: string;
  readonly app: string;
  readonly httpOnly: boolean;
  readonly random: boolean;
  /** Set by a response to a POST, by a redirect, or at the page to which an identity provider returns. */
  readonly setAtSignIn: boolean;
  readonly sent: boolean;
  readonly domain: string;
  readonly path: string;
  readonly hostOnly: boolean;
}

const remembered = new WeakMap<readonly HopVerdict[], readonly Candidate[]>();

/** Every cookie that a chain set or sent, one entry per name and application. */
export function candidatesOf({ hops }: JudgedChain): readonly Candidate[] {
  let known = remembered.get(hops);
  if (known === undefined) {
    known = mergeCandidates(hops.flatMap(candidatesOfHop));
    remembered.set(hops, known);
  }
  return known;
}

/** One entry per name and application; a cookie that was set tells more of its attributes than one that was only sent. */
export function mergeCandidates(all: readonly Candidate[]): readonly Candidate[] {
  const merged = new Map<string, Candidate>();
  for (const one of all) {
    const before = merged.get(one.key);
    if (before !== one) merged.set(one.key, before === undefined ? one : merge(before, one));
  }
  return [...merged.values()];
}

export function keyOfCandidate({ name, app }: Pick<Candidate, 'name' | 'app'>): string {
  return `${name}\n${app}`;
}

/** Does it say the same of the same cookie? */
export function isSameCandidate(a: Candidate, b: Candidate): boolean {
  return (Object.keys(a) as (keyof Candidate)[]).every((field) => a[field] === b[field]);
}

function merge(a: Candidate, b: Candidate): Candidate {
  const better = a.path === '' && b.path !== '' ? b : a;
  return {
    ...better,
    httpOnly: a.httpOnly || b.httpOnly,
    random: a.random || b.random,
    setAtSignIn: a.setAtSignIn || b.setAtSignIn,
    sent: a.sent || b.sent,
  };
}

function candidatesOfHop({ hop, sameSiteContext, setCookies, cookies }: HopVerdict): readonly Candidate[] {
  const app = appOf(hop.request.url);
  const found: Candidate[] = [];
  if (setCookies.length > 0) {
    // In another site's page it is a tracker's habit, not a sign-in.
    const isOwnPage = hop.context.isTopLevelNavigation || sameSiteContext !== 'cross-site';
    const atSignIn =
      isOwnPage && (hop.request.method === 'POST' || isRedirect(hop.response) || isSignInAnswer(hop.request.url));
    for (const line of setCookies) {
      const [name, value] = [lineName(line), lineValue(line)];
      if (name === '' || (line.outcome === 'deleted' && !looksRandom(value))) continue;
      const httpOnly = line.cookie?.httpOnly ?? /;\s*httponly/i.test(line.line);
      found.push(shape(app, name, value, line.cookie, httpOnly, atSignIn, false));
    }
  }
  for (const { cookie, inJar, outcome } of cookies) found.push(seenOf(cookie, app, inJar, outcome === 'sent'));
  return found;
}

const seen = { sent: new WeakMap<Cookie, Candidate>(), kept: new WeakMap<Cookie, Candidate>() };

/** A cookie of the jar goes along with many requests, and says the same each time. */
function seenOf(cookie: Cookie, app: string, inJar: boolean, sent: boolean): Candidate {
  if (!inJar) return shape(app, cookie.name, cookie.value, undefined, false, false, sent);
  const alike = sent ? seen.sent : seen.kept;
  const known = alike.get(cookie);
  if (known?.app === app) return known;
  const one = shape(app, cookie.name, cookie.value, cookie, cookie.httpOnly, false, sent);
  alike.set(cookie, one);
  return one;
}

function shape(
  app: string,
  name: string,
  value: string,
  cookie: Cookie | undefined,
  httpOnly: boolean,
  setAtSignIn: boolean,
  sent: boolean,
): Candidate {
  const group = groupName(name);
  return {
    key: keyOfCandidate({ name: group, app }),
    name: group,
    app,
    random: looksRandom(value),
    domain: cookie?.domain ?? '',
    path: cookie?.path ?? '',
    hostOnly: cookie?.hostOnly ?? true,
    httpOnly,
    setAtSignIn,
    sent,
  };
}
