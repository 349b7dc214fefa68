import type { ChainDiagnosis, Gap, Hop, HopVerdict, Track } from '../../core/model.ts';
import type { Phrase } from '../../core/words.ts';
import type { IconName } from '../components/Icon.tsx';
import { t } from '../words.ts';
import { addressOf } from './address.ts';
import { bandsOf, type Band } from './bands.ts';
import { cameBy, linkClause, type CameBy } from './came-by.ts';
import { joinSteps, laneCells, type HopReasons, type LaneHop } from './lanes.ts';
import { setCookieName } from './set-cookie-name.ts';
import { sitesOf, type Sites } from './sites.ts';
import { duration } from './sizes.ts';
import { timeAxis, type Bar } from './time-axis.ts';

/** What the timeline draws: the hops of one chain, or of all chains of a flow. */
export interface TimelineView {
  readonly hops: readonly TimelineHop[];
  readonly lanes: readonly TimelineLane[];
  /** Milliseconds on the time axis. */
  readonly total: number;
  readonly sites: Sites;
}

export interface TimelineHop {
  /** `c1/0`: chain and hop index. */
  readonly key: string;
  /** As the sentences count them: from 1, within the chain. */
  readonly number: number;
  /** `c3`, as the sentences name other chains; only on the first hop of each chain of a flow. */
  readonly chainName: string | undefined;
  readonly chain: ChainDiagnosis;
  readonly hop: Hop;
  readonly verdict: HopVerdict | undefined;
  readonly letter: string | undefined;
  readonly sameHost: boolean;
  readonly cameBy: CameBy;
  readonly bar: Bar | undefined;
  readonly bands: readonly Band[];
  /** What leads from the chain before to this one; undefined unless the hop begins a later chain of the flow. */
  readonly link: { readonly icon: IconName; readonly text: string } | undefined;
  /** What could not be seen, here or just before. */
  readonly gaps: readonly Phrase[];
}

export interface TimelineLane {
  readonly name: string;
  readonly domain: string;
  readonly session: boolean;
  readonly letter: string | undefined;
  readonly cells: readonly LaneHop[];
}

export function hopKey(chain: string, index: number): string {
  return `${chain}/${index}`;
}

export function timelineOf(chains: readonly ChainDiagnosis[], gaps: readonly Gap[]): TimelineView {
  const hops = chains.flatMap((chain) => chain.chain.hops.map((hop) => ({ chain, hop })));
  const sites = sitesOf(hops.map(({ hop }) => hop.request.url));
  const axis = timeAxis(hops.map(({ hop }) => hop));
  return {
    hops: hops.map(({ chain, hop }, at) => {
      const before = hops[at - 1]?.hop;
      const linked = hop.index === 0 && before !== undefined;
      const came = cameBy(hop, linked ? undefined : before);
      return {
        key: hopKey(chain.chain.id, hop.index),
        number: hop.index + 1,
        chainName: chains.length > 1 && hop.index === 0 ? chain.chain.id : undefined,
        chain,
        hop,
        verdict: chain.hops[hop.index],
        letter: sites.letterOf(hop.request.url),
        sameHost: before !== undefined && addressOf(before.request.url).host === addressOf(hop.request.url).host,
        cameBy: came,
        bar: axis.bars[at],
        bands: bandsOf(chain, hop.index),
        link: linked ? { icon: came.icon, text: linkText(hop, before) } : undefined,
        gaps: [...gapsBetween(gaps, before, hop), ...hop.marks.map((mark) => mark.text)],
      };
    }),
    lanes: lanesOf(chains, sites),
    total: axis.total,
    sites,
  };
}

function linkText(hop: Hop, before: Hop): string {
  const idle = hop.times.start - (before.times.end ?? before.times.start);
  return t('linkRow', { what: linkClause(hop.via), time: duration(idle) });
}

function gapsBetween(gaps: readonly Gap[], before: Hop | undefined, hop: Hop): readonly Phrase[] {
  if (before === undefined) return [];
  return gaps.filter((gap) => gap.from >= before.times.start && gap.from < hop.times.start).map((gap) => gap.text);
}

/** The cookies of all chains, the followed session first; one lane per name and domain. */
function lanesOf(chains: readonly ChainDiagnosis[], sites: Sites): readonly TimelineLane[] {
  const lengths = chains.map((chain) => chain.chain.hops.length);
  const verdicts = chains.flatMap((chain) => chain.chain.hops.map((hop) => chain.hops[hop.index]));
  const seen = new Map<string, Track>();
  const all = chains.flatMap((chain) => chain.tracks);
  for (const track of all.toSorted((a, b) => Number(b.role === 'session') - Number(a.role === 'session'))) {
    const key = laneKey(track);
    if (!seen.has(key)) seen.set(key, track);
  }
  return [...seen].map(([key, track]) => {
    const { name, domain } = track.cookie;
    const tracks = chains.map((chain) => chain.tracks.find((other) => laneKey(other) === key));
    const cells = laneCells(joinSteps(tracks, lengths), (hop) => reasonsOf(name, verdicts[hop]));
    return { name, domain, session: track.role === 'session', letter: sites.letterOfHost(domain), cells };
  });
}

function laneKey(track: Track): string {
  return `${track.cookie.name}\n${track.cookie.domain}`;
}

function reasonsOf(name: string, verdict: HopVerdict | undefined): HopReasons {
  const withheld = verdict?.cookies.filter((item) => item.cookie.name === name && item.outcome === 'not-sent') ?? [];
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
