import type { Stop } from './chain-summary.ts';
import { hostChange } from './host-change.ts';

/** Widths in pixels. */
export interface Measure {
  readonly text: (text: string) => number;
  /** What stands between two stops, and a site's letter, each with its gaps. */
  readonly arrow: number;
  readonly letter: number;
}

/** A stop as there is room for it. `widest`: pixels that its host may take at most; undefined: it is whole. */
export interface FittingStop extends Stop {
  readonly widest: number | undefined;
}

/** A path that is narrower than this says nothing. */
const leastPath = 36;

/**
 * As much of a way as `room` pixels hold, in whole words: paths give way first, that at the beginning before that at the
 * end, then the letters, then what hosts of one site share, then the hosts between, then the first. Where not even that
 * fits, two hosts share the room, and the short one is whole. A way of one host keeps its last path while it can.
 */
export function fittingStops(stops: readonly Stop[], room: number, measure: Measure): readonly FittingStop[] {
  const ways = shorterWays(stops);
  const fits = ways.find((way) => widthOf(way, measure) <= room);
  if (fits !== undefined) return fits.map((stop) => ({ ...stop, widest: undefined }));
  const [first, last] = [stops[0], stops.at(-1)];
  if (first === undefined || last === undefined) return [];
  if (first === last || last.host === '') {
    const left = room - measure.text(first.host);
    return [{ ...first, path: left < leastPath ? '' : first.path, site: undefined, widest: Math.max(0, room) }];
  }
  return shared(ways.at(-1) ?? stops, room, measure);
}

function shorterWays(stops: readonly Stop[]): readonly (readonly Stop[])[] {
  const [first, last] = [stops[0], stops.at(-1)];
  if (first === undefined || last === undefined) return [];
  if (first === last) return [stops, [{ ...first, path: wayOf(first.path) }]];
  if (last.host === '') {
    const brief = [first, last].map((stop): Stop => ({ ...stop, path: wayOf(stop.path) }));
    return [stops, brief, [withoutPath(first), ...brief.slice(1)]];
  }
  const hosts = stops.map(withoutPath);
  const bare = hosts.map((stop): Stop => ({ ...stop, site: undefined }));
  const leads = withLeads(bare);
  const whole = [stops, [withoutPath(first), ...stops.slice(1)], hosts, bare, leads];
  if (stops.length === 2) return whole;
  // a way that comes back: where it was is more than where it began
  const back = first.host === last.host ? [[more, ...leads.slice(-2)]] : [];
  return [...whole, ...back, endsOf(bare), endsOf(leads), [more, bare.at(-1)!]];
}

/** `www.…` for a host that differs from the shortest one of its site by labels before it. */
function withLeads(stops: readonly Stop[]): readonly Stop[] {
  const known = stops.filter((stop) => stop !== more);
  const anchor = known.reduce((short, { host }) => (host.length < short.length ? host : short), known[0]?.host ?? '');
  return stops.map((stop) => {
    if (stop.host === anchor || stop.host === '…') return stop;
    const change = hostChange(`https://${stop.host}/`, `https://${anchor}/`);
    return change.kind === 'moved' && change.rest !== '' ? { ...stop, host: `${change.changed}…` } : stop;
  });
}

function endsOf(stops: readonly Stop[]): readonly Stop[] {
  return [stops[0]!, more, stops.at(-1)!];
}

function shared(stops: readonly Stop[], room: number, measure: Measure): readonly FittingStop[] {
  const ends = [measure.text(stops[0]!.host), measure.text(stops.at(-1)!.host)] as const;
  const left = Math.max(0, room - (widthOf(stops, measure) - ends[0] - ends[1]));
  const last = Math.min(ends[1], Math.max(left / 2, left - ends[0]));
  const most = new Map([
    [0, left - last],
    [stops.length - 1, last],
  ]);
  return stops.map((stop, at) => ({ ...stop, widest: most.get(at) }));
}

function widthOf(stops: readonly Stop[], { text, arrow, letter }: Measure): number {
  const width = ({ host, path, site }: Stop) => text(host) + text(path) + (site === undefined ? 0 : letter);
  return stops.reduce((sum, stop) => sum + width(stop), Math.max(0, stops.length - 1) * arrow);
}

const more: Stop = { host: '…', path: '', site: undefined };

function withoutPath(stop: Stop): Stop {
  return { ...stop, path: '' };
}

function wayOf(path: string): string {
  return path.replace(/[?#][^]*$/, '');
}
