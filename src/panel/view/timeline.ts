import { sameCookie } from '../../core/cookie/cookie-key.ts';
import type { ChainDiagnosis, Cookie, CookieRef, Gap, Hop, HopVerdict } from '../../core/model.ts';
import { lanesOf, type Lane } from '../../core/session/lanes-of.ts';
import type { Sites } from '../../core/trace/sites.ts';
import type { Phrase } from '../../core/words.ts';
import type { IconName } from '../components/Icon.tsx';
import { t } from '../words.ts';
import { bandsOf, type Band } from './bands.ts';
import { cameBy, linkClause, type CameBy } from './came-by.ts';
import { hostChange, type HostChange } from './host-change.ts';
import { laneCells, type HopReasons, type LaneHop } from './lanes.ts';
import { signsIn, type Sign } from './legend.ts';
import { setCookieName } from './set-cookie-name.ts';
import { duration } from './sizes.ts';
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
  /** `c3`, as the sentences name other chains; only on the first hop of each chain of a flow. */
  readonly chainName: string | undefined;
  readonly chain: ChainDiagnosis;
  readonly hop: Hop;
  readonly verdict: HopVerdict | undefined;
  readonly letter: string | undefined;
  /** How the host differs from that of the hop above. */
  readonly host: HostChange;
  readonly cameBy: CameBy;
  readonly bar: Bar | undefined;
  readonly bands: readonly Band[];
  /** What leads from the chain before to this one; undefined unless the hop begins a later chain of the flow. */
  readonly link: { readonly icon: IconName; readonly text: string } | undefined;
  /** What could not be seen, here or just before. */
  readonly gaps: readonly Phrase[];
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

/** `sites`: the letters of the whole recording. */
export function timelineOf(chains: readonly ChainDiagnosis[], gaps: readonly Gap[], sites: Sites): TimelineView {
  const hops = chains.flatMap((chain) => chain.chain.hops.map((hop) => ({ chain, hop })));
  const lanes = timelineLanes(chains, sites);
  const axis = timeAxis(hops.map(({ hop }) => hop));
  return {
    hops: hops.map(({ chain, hop }, at) => {
      const before = hops[at - 1]?.hop;
      return {
        ...partsOf(hop, chain, before, sites),
        key: hopKey(chain.chain.id, hop.index),
        number: hop.index + 1,
        chainName: chains.length > 1 && hop.index === 0 ? chain.chain.id : undefined,
        chain,
        hop,
        verdict: chain.hops[hop.index],
        bar: axis.bars[at],
        gaps: [...gapsBetween(gaps, before, hop), ...hop.marks.map((mark) => mark.text)],
      };
    }),
    lanes,
    total: axis.total,
    sites,
    signs: signsIn(lanes),
    letters: lettersOf(hops.map(({ hop }) => sites.letterOf(hop.request.url))),
  };
}

type Parts = Pick<TimelineHop, 'letter' | 'host' | 'cameBy' | 'bands' | 'link'>;

interface Drawn {
  readonly chain: ChainDiagnosis;
  readonly before: Hop | undefined;
  readonly sites: Sites;
  readonly parts: Parts;
}

const drawn = new WeakMap<Hop, Drawn>();

/** What of a hop depends on few others: a flow can have hundreds of hops, and is drawn anew with each that comes in. */
function partsOf(hop: Hop, chain: ChainDiagnosis, before: Hop | undefined, sites: Sites): Parts {
  const known = drawn.get(hop);
  if (known?.chain === chain && known.before === before && known.sites === sites) return known.parts;
  const linked = hop.index === 0 && before !== undefined;
  const came = cameBy(hop, linked ? undefined : before);
  const parts: Parts = {
    letter: sites.letterOf(hop.request.url),
    host: hostChange(hop.request.url, before?.request.url),
    cameBy: came,
    bands: bandsOf(chain, hop.index),
    link: linked ? { icon: came.icon, text: linkText(hop, before) } : undefined,
  };
  drawn.set(hop, { chain, before, sites, parts });
  return parts;
}

function lettersOf(all: readonly (string | undefined)[]): readonly string[] {
  const letters = [...new Set(all)].filter((letter) => letter !== undefined);
  return letters.length > 1 ? letters.toSorted((a, b) => a.length - b.length || (a < b ? -1 : 1)) : [];
}

function linkText(hop: Hop, before: Hop): string {
  const idle = hop.times.start - (before.times.end ?? before.times.start);
  return t('linkRow', { what: linkClause(hop.via), time: duration(idle) });
}

function gapsBetween(gaps: readonly Gap[], before: Hop | undefined, hop: Hop): readonly Phrase[] {
  if (before === undefined) return [];
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
