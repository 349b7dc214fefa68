import { sameCookie } from '../../core/cookie/cookie-key.ts';
import type { ChainDiagnosis, Cookie, CookieRef, Gap, Hop, HopVerdict } from '../../core/model.ts';
import { lanesOf, type Lane } from '../../core/session/lanes-of.ts';
import type { Sites } from '../../core/trace/sites.ts';
import type { Phrase } from '../../core/words.ts';
import { bandsOf, type Band } from './bands.ts';
import { laneCells, type HopReasons, type LaneHop } from './lanes.ts';
import { signsIn, type Sign } from './legend.ts';
import { setCookieName } from './set-cookie-name.ts';
import { timeAxis, type Bar } from './time-axis.ts';

/** What the timeline draws: the hops of one chain, or of all chains of a flow. */
export interface TimelineView {
  readonly hops: readonly TimelineHop[];
  readonly lanes: readonly TimelineLane[];
  /** Milliseconds on the time axis. */
  readonly total: number;
  readonly sites: Sites;
  /** The letters of its hops in order; empty where all are of one site. */
  readonly letters: readonly string[];
  /** What its lanes draw. */
  readonly signs: ReadonlySet<Sign>;
}

export interface TimelineHop {
  /** `c1/0`: chain and hop index. */
  readonly key: string;
  /** As the sentences count them: from 1, within the chain. */
  readonly number: number;
  /** `c3`, as the sentences name other chains; undefined unless the hop is one of a flow's. */
  readonly chainName: string | undefined;
  readonly chain: ChainDiagnosis;
  readonly hop: Hop;
  readonly verdict: HopVerdict | undefined;
  readonly letter: string | undefined;
  /** The one above, maybe of the chain before; undefined: it is the first. */
  readonly before: Hop | undefined;
  /** It begins a later chain of the flow: a row above says what leads there. */
  readonly linked: boolean;
  readonly bar: Bar | undefined;
  readonly bands: readonly Band[];
  /** What could not be seen, here or just before. */
  readonly gaps: readonly Phrase[];
}

/** A hop, and the timeline that it is one of. */
export interface HopInView {
  readonly hop: TimelineHop;
  readonly timeline: TimelineView;
}

export interface TimelineLane {
  /** Tells lanes apart, in whatever chains. */
  readonly key: string;
  readonly name: string;
  readonly domain: string;
  readonly session: boolean;
  /** Which of several cookies of this name it is; undefined: there is one only. */
  readonly copy: CookieRef | undefined;
  /** What tells it from its namesakes, in few letters: `.cloud.test`, `/app`. */
  readonly which: string | undefined;
  /** How many cookies of this name have a lane. */
  readonly ofName: number;
  readonly letter: string | undefined;
  readonly cells: readonly LaneHop[];
}

/** The lane that tells of a cookie: of several of its name the very one, where it is known which. */
export function laneOfCookie(
  lanes: readonly TimelineLane[],
  name: string,
  cookie: CookieRef | undefined,
): TimelineLane | undefined {
  return lanes.find(
    (lane) => lane.name === name && (lane.copy === undefined || cookie === undefined || sameCookie(lane.copy, cookie)),
  );
}

export function hopKey(chain: string, index: number): string {
  return `${chain}/${index}`;
}

/**
 * `sites`: the letters of the whole recording. A flow can have hundreds of hops of which few are drawn, so what only rows say is
 * left to them (`row-words.ts`).
 */
export function timelineOf(chains: readonly ChainDiagnosis[], gaps: readonly Gap[], sites: Sites): TimelineView {
  const all = chains.flatMap((chain) => chain.chain.hops.map((hop) => ({ chain, hop })));
  const lanes = timelineLanes(chains, sites);
  const axis = timeAxis(all.map(({ hop }) => hop));
  const isFlow = chains.length > 1;
  const hops = all.map(({ chain, hop }, at): TimelineHop => {
    const before = all[at - 1]?.hop;
    const { id } = chain.chain;
    return {
      key: hopKey(id, hop.index),
      number: hop.index + 1,
      chainName: isFlow ? id : undefined,
      chain,
      hop,
      verdict: chain.hops[hop.index],
      letter: sites.letterOf(hop.request.url),
      before,
      linked: hop.index === 0 && before !== undefined,
      bar: axis.bars[at],
      bands: bandsOf(chain, hop.index),
      gaps: gapsAt(gaps, before, hop),
    };
  });
  return { hops, lanes, total: axis.total, sites, signs: signsIn(lanes), letters: lettersOf(hops) };
}

function lettersOf(hops: readonly TimelineHop[]): readonly string[] {
  const letters = [...new Set(hops.map(({ letter }) => letter))].filter((letter) => letter !== undefined);
  return letters.length > 1 ? letters.toSorted((a, b) => a.length - b.length || (a < b ? -1 : 1)) : [];
}

const noGaps: readonly Phrase[] = [];

function gapsAt(gaps: readonly Gap[], before: Hop | undefined, hop: Hop): readonly Phrase[] {
  if (gaps.length === 0 && hop.marks.length === 0) return noGaps;
  return [...gapsBetween(gaps, before, hop), ...hop.marks.map((mark) => mark.text)];
}

function gapsBetween(gaps: readonly Gap[], before: Hop | undefined, hop: Hop): readonly Phrase[] {
  if (before === undefined) return noGaps;
  return gaps.filter((gap) => gap.from >= before.times.start && gap.from < hop.times.start).map((gap) => gap.text);
}

function timelineLanes(chains: readonly ChainDiagnosis[], sites: Sites): readonly TimelineLane[] {
  const verdicts = chains.flatMap((chain) => chain.chain.hops.map((hop) => chain.hops[hop.index]));
  return lanesOf(chains).map((lane) => {
    const { key, name, domain, role, copy, which, ofName } = lane;
    const letter = sites.letterOfHost(domain);
    const cells = laneCells(lane.steps, (hop) => reasonsOf(lane, verdicts[hop]));
    return { key, name, domain, session: role === 'session', copy, which, ofName, letter, cells };
  });
}

function reasonsOf({ name, copy }: Lane, verdict: HopVerdict | undefined): HopReasons {
  const isMine = (cookie: Cookie) => cookie.name === name && (copy === undefined || sameCookie(cookie, copy));
  const withheld = verdict?.cookies.filter((item) => isMine(item.cookie) && item.outcome === 'not-sent') ?? [];
  const refused =
    verdict?.setCookies.filter((item) => item.outcome === 'rejected' && setCookieName(item) === name) ?? [];
  return {
    request: distinct(withheld.flatMap((item) => item.reasons)),
    response: distinct(refused.flatMap((item) => item.reasons)),
  };
}

function distinct<T>(items: readonly T[]): readonly T[] {
  return [...new Set(items)];
}
