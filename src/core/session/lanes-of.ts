import { cookieKey } from '../cookie/cookie-key.ts';
import type { ChainDiagnosis, CookieRef, Finding, Track, TrackStep } from '../model.ts';
import { groupName } from './known-name.ts';

/** A followed cookie along the chains that are shown together: one lane of a drawing. */
export interface Lane {
  /** Tells lanes apart, in whatever chains. */
  readonly key: string;
  readonly name: string;
  readonly domain: string;
  readonly role: Track['role'];
  /** Which of several cookies of the name it is; undefined: it is the only one. */
  readonly copy: CookieRef | undefined;
  /** What tells it from its namesakes, in few letters: `.cloud.test`, `/app`; undefined as `copy`. */
  readonly which: string | undefined;
  /** How many cookies of this name have a lane. */
  readonly ofName: number;
  /** One per hop of all chains; undefined: that chain knows nothing of the cookie. */
  readonly steps: readonly (TrackStep | undefined)[];
}

/**
 * The lanes of these chains (of one flow, in order). First the cookie that the verdict is about, then session cookies, then
 * the others; cookies of one name stand side by side, that of the verdict before the rest.
 */
export function lanesOf(chains: readonly ChainDiagnosis[]): readonly Lane[] {
  const told = chains.toSorted((a, b) => weight(a) - weight(b));
  const tracks = new Map<string, Track>();
  const add = (track: Track) => {
    if (!tracks.has(trackKey(track))) tracks.set(trackKey(track), track);
  };
  for (const { tracks: mine, verdict } of told) if (isTold(verdict)) mine.slice(0, 1).forEach(add);
  const rest = told.flatMap((one) => one.tracks);
  rest.toSorted((a, b) => Number(b.role === 'session') - Number(a.role === 'session')).forEach(add);
  const about = told.map(({ findings }) => findings[0]?.cookie).find((cookie) => cookie !== undefined);
  return [...tracks.values()].flatMap((track) => lanesOfTrack(chains, track, about));
}

function lanesOfTrack(chains: readonly ChainDiagnosis[], track: Track, about: Finding['cookie']): readonly Lane[] {
  const key = trackKey(track);
  const mine = chains.map(({ tracks }) => tracks.find((one) => trackKey(one) === key));
  const { cookie, role } = track;
  const copies = new Map<string, CookieRef>();
  for (const one of mine) for (const copy of one?.copies ?? []) copies.set(cookieKey(copy.cookie), copy.cookie);
  const along = (stepsOf: (one: Track) => readonly TrackStep[]) =>
    chains.flatMap(({ chain }, at): readonly (TrackStep | undefined)[] => {
      const found = mine[at];
      return found === undefined ? chain.hops.map(() => undefined) : stepsOf(found);
    });
  const lane = { ...cookie, role, ofName: Math.max(copies.size, 1) };
  if (copies.size < 2) return [{ ...lane, key, copy: undefined, which: undefined, steps: along(({ steps }) => steps) }];
  const isAbout = (copy: CookieRef) => copy.domain === about?.domain && copy.path === about.path;
  return [...copies]
    .toSorted(([, a], [, b]) => Number(isAbout(b)) - Number(isAbout(a)))
    .map(([id, copy]) => ({
      ...lane,
      key: `${key}\n${id}`,
      copy,
      which: whichOf(copy, [...copies.values()]),
      steps: along((one) => one.copies?.find((other) => cookieKey(other.cookie) === id)?.steps ?? without(one)),
    }));
}

/** As the browser's own list of cookies writes it: a cookie with a Domain begins with a dot. The path where that differs. */
function whichOf(copy: CookieRef, namesakes: readonly CookieRef[]): string {
  const domain = copy.hostOnly ? copy.domain : `.${copy.domain}`;
  const isOneScope = namesakes.every((one) => one.domain === copy.domain && one.hostOnly === copy.hostOnly);
  const paths = new Set(namesakes.map(({ path }) => path));
  if (!isOneScope) return paths.size > 1 ? `${domain}${copy.path}` : domain;
  return paths.size > 1 ? copy.path : (copy.partitionKey?.topLevelSite ?? domain);
}

/** A chain that knows the name, but not this cookie: there was none. */
function without({ steps }: Track): readonly TrackStep[] {
  return steps.map((step) => (step.request === 'other-site' ? step : absent));
}

const absent: TrackStep = {
  request: 'absent',
  response: 'none',
  versionBefore: undefined,
  versionAfter: undefined,
  reasons: [],
};

function trackKey({ cookie }: Track): string {
  return `${cookie.name}\n${cookie.domain}`;
}

function weight({ verdict }: ChainDiagnosis): number {
  return verdict === 'lost' ? 0 : verdict === 'never-established' ? 1 : 2;
}

function isTold(verdict: ChainDiagnosis['verdict']): boolean {
  return verdict === 'lost' || verdict === 'never-established';
}

/** Is this track the one that a finding speaks of? Chunks of one session are one cookie. */
export function isTrackOf({ cookie }: Track, about: Finding['cookie']): boolean {
  return about !== undefined && groupName(about.name) === cookie.name;
}
