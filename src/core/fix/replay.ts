import { Jar } from '../cookie/jar.ts';
import type { Retrieved } from '../cookie/retrieve.ts';
import type { Stored } from '../cookie/store.ts';
import type { Cookie, HopVerdict, Trace } from '../model.ts';
import { jarBefore } from '../trace/jar-at.ts';
import { serverDateOf } from '../trace/set-cookie-lines.ts';
import type { Profile } from '../profile.ts';
import type { JudgedChain, Place } from '../session/followed.ts';
import { appOf, appOfDomain } from '../session/followed.ts';
import type { RequestFacts } from '../site/request-facts.ts';
import type { Change } from './change.ts';
import { changedFacts } from './changed-facts.ts';
import { changedJar, changedLines } from './changed-lines.ts';
import { makeUnasked, silence, unaskedChanges } from './unasked-changes.ts';

/** What a hop of the replay would send and store. */
export interface ReplayedHop {
  readonly verdict: HopVerdict;
  readonly place: Place;
  /** As it would be requested. */
  readonly url: string;
  readonly request: RequestFacts;
  readonly cookies: readonly Retrieved[];
  readonly lines: readonly ReplayedLine[];
  /** Of the hop's registrable domain. */
  readonly jarBefore: readonly Cookie[];
  readonly jarAfter: readonly Cookie[];
}

export interface ReplayedLine {
  /** The `Set-Cookie` value as it would come. */
  readonly line: string;
  readonly name: string;
  readonly result: Stored;
}

export interface ReplayOptions {
  readonly trace: Trace;
  readonly profile: Profile;
  /** The chains to live through again, in any order. */
  readonly chains: readonly JudgedChain[];
  readonly changes: readonly Change[];
  /** A `Set-Cookie` line of the recording that would not have come: the server gives no new session to one it knows. */
  readonly isDropped: (verdict: HopVerdict, place: Place, line: number) => boolean;
}

/**
 * Lives through recorded chains again, hop by hop in the order of their requests, with something changed. Cookies go
 * through the same engine that judges recordings; what servers answered stays as recorded, but for that.
 */
export function replay(options: ReplayOptions): readonly ReplayedHop[] {
  const hops = options.chains
    .flatMap(({ chain, hops: verdicts }) =>
      verdicts.map((verdict, hop) => ({ verdict, chain, place: { chain: chain.id, hop } })),
    )
    .sort((a, b) => a.verdict.hop.times.start - b.verdict.hop.times.start || a.place.hop - b.place.hop);
  const jar = startingJar(
    options,
    hops.map(({ verdict }) => verdict),
  );
  const replayed: ReplayedHop[] = [];
  const unasked = unaskedChanges(options.trace, hops[0]?.verdict.hop.times.start ?? 0);
  let happened = 0;
  for (const { verdict, chain, place } of hops) {
    const { hop } = verdict;
    const sentAt = hop.times.sent ?? hop.times.start;
    for (; happened < unasked.length && unasked[happened]!.time <= sentAt; happened++)
      makeUnasked(jar, unasked[happened]!, options.changes);
    const request = changedFacts(hop, chain, place, options.changes);
    const silent = silence([...verdict.cookies, ...verdict.setCookies].flatMap(({ reasons }) => reasons));
    const matching = jar.retrieve({ request, now: sentAt, profile: options.profile });
    const cookies =
      silent === undefined ? matching : matching.map((one) => ({ ...one, reasons: [silent], laxAllowUnsafe: false }));
    const app = appOf(request.url);
    const isMine = (domain: string): boolean => appOfDomain(domain) === app;
    const jarBefore = jar.ofDomains(isMine);
    const now = hop.times.headers ?? hop.times.end ?? hop.times.start;
    const serverDate = serverDateOf(hop.response?.headers ?? []);
    const lines: ReplayedLine[] = [];
    for (const { line, index } of changedLines(verdict, place, options.changes, options.profile)) {
      if (index !== -1 && options.isDropped(verdict, place, index)) continue;
      const input = { line, request, now, serverDate, profile: options.profile };
      const result: Stored =
        silent === undefined
          ? jar.store(input)
          : { ...jar.wouldStore(input), outcome: 'rejected', reasons: [silent], replaced: undefined };
      lines.push({ line, name: result.cookie?.name ?? '', result });
    }
    replayed.push({
      verdict,
      place,
      url: request.url,
      request,
      cookies,
      lines,
      jarBefore,
      jarAfter: jar.ofDomains(isMine),
    });
  }
  return replayed;
}

/** Everything that the hops found in the jar when the chains first met their site. */
function startingJar({ trace, changes }: ReplayOptions, verdicts: readonly HopVerdict[]): Jar {
  const met = new Set<string>();
  const jar: Cookie[] = [];
  for (const { hop } of verdicts) {
    const app = appOf(hop.request.url);
    if (met.has(app)) continue;
    met.add(app);
    jar.push(...jarBefore(trace.jar, hop));
  }
  return new Jar(changedJar(jar, changes));
}
