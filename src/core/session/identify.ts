import type { SessionCookie } from '../model.ts';
import type { Candidate } from './candidates.ts';
import { candidatesOf } from './candidates.ts';
import type { Followed, JudgedChain } from './followed.ts';
import { appOfDomain } from './followed.ts';
import { groupName, knownName } from './known-name.ts';

/** The user's choice. Without a domain it holds on every site. */
export interface Chosen {
  readonly name: string;
  readonly domain?: string;
}

/** A site rarely has more than two sessions; more lanes than this help nobody. */
const mostPerApp = 3;

/**
 * The cookies to follow, of all that the recording shows (`mergeCandidates`): session cookies first, then the transaction cookies of sign-ins. What the user chose is followed
 * whatever it looks like, and then nothing else is on its site. Never a cookie of analytics, consent, bot protection
 * or a load balancer.
 */
export function identify(all: readonly Candidate[], chosen: readonly Chosen[] = []): readonly Followed[] {
  const picked = all.flatMap((candidate) => (isChosen(candidate, chosen) ? [followed(candidate, 'chosen')] : []));
  const takenApps = new Set(picked.map(({ app }) => app));
  const found = all.filter(({ app }) => !takenApps.has(app));
  const sessions = [...groupBy(found, ({ app }) => app).values()].flatMap(sessionsOfApp);
  const transactions = found
    .filter(({ name }) => knownName(name)?.role === 'transaction')
    .map((candidate) => followed(candidate, 'known-name'));
  return [...picked, ...sessions, ...transactions];
}

/** Cookies that are shown beside the followed ones because they tell something of the backend or of the form. */
export function companions(chain: JudgedChain): readonly Followed[] {
  const candidates = candidatesOf(chain);
  let known = remembered.get(candidates);
  if (known === undefined) {
    known = candidates
      .filter(({ name }) => ['affinity', 'csrf'].includes(knownName(name)?.role ?? ''))
      .slice(0, mostPerApp)
      .map((candidate) => followed(candidate, 'known-name'));
    remembered.set(candidates, known);
  }
  return known;
}

const remembered = new WeakMap<readonly Candidate[], readonly Followed[]>();

function sessionsOfApp(candidates: readonly Candidate[]): readonly Followed[] {
  const scored = candidates
    .map((candidate) => ({ candidate, score: score(candidate) }))
    .filter(({ score }) => score >= 3)
    .sort((a, b) => b.score - a.score);
  const named = scored.filter(({ candidate }) => knownName(candidate.name)?.role === 'session');
  return (named.length > 0 ? named : scored)
    .slice(0, mostPerApp)
    .map(({ candidate }) => followed(candidate, named.length > 0 ? 'known-name' : 'behaviour'));
}

/** At least 3 for a session cookie: its very own name, or a common name and behaviour, or behaviour in every respect. */
function score({ name, httpOnly, random, setAtSignIn, sent }: Candidate): number {
  const known = knownName(name);
  if (known !== undefined && known.role !== 'session') return 0;
  const behaviour = Number(httpOnly) + Number(random) + Number(setAtSignIn);
  if (known === undefined) return behaviour;
  return known.generic ? 2 + behaviour : 5 + behaviour + Number(sent);
}

function isChosen(candidate: Candidate, chosen: readonly Chosen[]): boolean {
  return chosen.some(
    ({ name, domain }) =>
      groupName(name) === candidate.name && (domain === undefined || appOfDomain(domain) === candidate.app),
  );
}

function followed(candidate: Candidate, because: SessionCookie['because']): Followed {
  const { name, app, domain, path, hostOnly } = candidate;
  const known = knownName(name);
  return {
    name,
    app,
    role: roleOf(known?.role, because),
    framework: known === undefined || known.framework === 'any' ? undefined : known.framework,
    cookie: { name, domain: domain === '' ? app : domain, path: path === '' ? '/' : path, hostOnly, because },
  };
}

function roleOf(role: string | undefined, because: SessionCookie['because']): Followed['role'] {
  if (because === 'chosen') return 'session';
  if (role === 'transaction' || role === 'affinity') return role;
  return role === 'csrf' ? 'other' : 'session';
}

function groupBy<T>(items: readonly T[], key: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group === undefined) groups.set(key(item), [item]);
    else group.push(item);
  }
  return groups;
}
