import type { ReplayedHop } from '../fix/replay.ts';
import { renamed } from '../fix/renamed.ts';
import type { Change, ChainDiagnosis, Header, HopVerdict, Track } from '../model.ts';
import type { Followed } from '../session/followed.ts';
import { groupName } from '../session/known-name.ts';
import { track, withLoss } from '../session/track.ts';
import type { Followup } from '../session/track.ts';
import { resolveRequest } from '../site/resolve-request.ts';
import { phrase } from '../words.ts';
import type { Outcome } from './supposition.ts';
import type { Surroundings } from './surroundings.ts';

/** Recorded chains with their hops as the replay has them, and the tracks that follow from those. */
export function supposedChains(
  around: Surroundings,
  shown: readonly ChainDiagnosis[],
  replayed: readonly ReplayedHop[],
  changes: readonly Change[],
  outcome: Outcome,
): readonly ChainDiagnosis[] {
  const histories = new Map<string, Followup['after']>();
  return shown.map((recorded) => {
    const hops = recorded.hops.map((verdict, hop) => {
      const found = replayed.find(({ place }) => place.chain === recorded.chain.id && place.hop === hop);
      return found === undefined ? verdict : supposedHop(verdict, found, around);
    });
    const chain = { ...recorded.chain, hops: hops.map(({ hop }) => hop) };
    const lostAt = outcome.kind === 'lost' && outcome.at.chain === chain.id ? outcome.at.hop : undefined;
    const tracks = recorded.tracks.map((old): Track => {
      const before = followupOf(around, recorded.chain.id, old);
      if (before === undefined) return old;
      const followed = renamedFollowed(before.followed, changes);
      const key = `${followed.name}\n${followed.app}`;
      const next = track(followed, { chain, hops }, histories.get(key) ?? before.before[0] ?? before.after);
      histories.set(key, next.after);
      return lostAt === undefined ? next.track : withLoss(next.track, lostAt);
    });
    return {
      chain,
      verdict: verdictOf(recorded, outcome, lostAt),
      lostAt: recorded.verdict === 'never-established' ? undefined : lostAt,
      hops,
      tracks,
      findings: [],
      sentence: phrase(''),
    };
  });
}

function verdictOf(recorded: ChainDiagnosis, outcome: Outcome, lostAt: number | undefined): ChainDiagnosis['verdict'] {
  if (recorded.verdict === 'lost' || recorded.verdict === 'never-established')
    return outcome.kind === 'kept' ? 'kept' : recorded.verdict;
  return lostAt === undefined ? recorded.verdict : 'lost';
}

function followupOf({ followups, byId }: Surroundings, chain: string, { cookie, role }: Track): Followup | undefined {
  return followups[byId.get(chain) ?? -1]?.find(
    ({ track: one }) => one.role === role && one.cookie.name === cookie.name && one.cookie.domain === cookie.domain,
  );
}

function renamedFollowed(followed: Followed, changes: readonly Change[]): Followed {
  const name = groupName(renamed(followed.name, changes));
  return name === followed.name ? followed : { ...followed, name, cookie: { ...followed.cookie, name } };
}

function supposedHop(verdict: HopVerdict, replayed: ReplayedHop, { profile }: Surroundings): HopVerdict {
  const { hop } = verdict;
  const { request, cookies, lines } = replayed;
  const { siteForCookies, context } = resolveRequest(request, profile);
  const sent = cookies.filter(({ reasons }) => reasons.length === 0).map(({ cookie }) => cookie);
  const unknown = verdict.cookies.filter(
    ({ inJar, cookie }) => !inJar && !cookies.some((one) => one.cookie.name === cookie.name),
  );
  const header = [...sent, ...unknown.map(({ cookie }) => cookie)].map(({ name, value }) => `${name}=${value}`);
  return {
    ...verdict,
    hop: {
      ...hop,
      request: {
        ...hop.request,
        url: request.url,
        method: request.method,
        headers:
          hop.request.headers &&
          withHeader(hop.request.headers, 'Cookie', header.length === 0 ? [] : [header.join('; ')]),
      },
      context: { ...hop.context, initiator: request.initiator },
      response: hop.response && {
        ...hop.response,
        headers: withHeader(
          hop.response.headers,
          'Set-Cookie',
          lines.map(({ line }) => line),
        ),
      },
    },
    sameSiteContext: context,
    siteForCookies,
    cookies: [
      ...cookies.map(({ cookie, reasons, laxAllowUnsafe }) => ({
        cookie,
        inJar: true,
        outcome: reasons.length === 0 ? ('sent' as const) : ('not-sent' as const),
        reasons,
        explained: true,
        laxAllowUnsafe,
      })),
      ...unknown,
    ],
    setCookies: lines.map(({ line, result }) => ({
      line,
      cookie: result.cookie,
      outcome: result.outcome,
      reasons: result.reasons,
      explained: true,
      replaced: result.replaced,
    })),
    jarBefore: replayed.jarBefore,
    jarAfter: replayed.jarAfter,
  };
}

/** The headers with all of one name replaced, in the place of the first. */
function withHeader(headers: readonly Header[], name: string, values: readonly string[]): readonly Header[] {
  const isIt = (header: Header) => header.name.toLowerCase() === name.toLowerCase();
  const at = headers.findIndex(isIt);
  const fresh = values.map((value): Header => ({ name, value }));
  const others = headers.filter((header) => !isIt(header));
  return at === -1
    ? [...others, ...fresh]
    : [...headers.slice(0, at), ...fresh, ...headers.slice(at).filter((header) => !isIt(header))];
}
