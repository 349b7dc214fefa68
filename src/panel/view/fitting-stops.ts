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
  const whole = [stops, [withoutPath(first), ...stops.slice(1)], hosts, bare, leads, ...withLetters(hosts)];
  if (stops.length === 2) return whole;
  // a way that comes back: where it was is more than where it began
  const back = first.host === last.host ? [[more, ...leads.slice(-2)]] : [];
  return [...whole, ...back, endsOf(bare), endsOf(leads), [more, bare.at(-1)!]];
}

/** Where a way crosses sites: letters stand for the hosts between, then for all but the last. That it crosses is never lost. */
function withLetters(stops: readonly Stop[]): readonly (readonly Stop[])[] {
  const lettered = stops.filter(({ site }) => site !== undefined);
  if (lettered.length < 3) return [];
  const onlyLetter = (stop: Stop): Stop => (stop.site === undefined ? stop : { ...stop, host: '' });
  const last = stops.length - 1;
  const end = { ...stops[last]!, site: lettered.at(-1)?.site };
  return [
    stops.map((stop, at) => (at === 0 || at === last ? stop : onlyLetter(stop))),
    stops.map((stop, at) => (at === last ? stop : onlyLetter(stop))),
    [...lettered.slice(0, -1).map(onlyLetter), end],
    [...lettered.slice(0, -1).map(onlyLetter), withLeads([stops[0]!, ...stops.slice(1, -1), end]).at(-1)!],
  ];
}

/** `www.…` for a host that differs from the shortest one of its site by labels before it. */
function withLeads(stops: readonly Stop[]): readonly Stop[] {
  const known = stops.map(({ host }) => host).filter((host) => host !== '…' && host !== '');
  const shorter = (a: string, b: string) => (b.length < a.length ? b : a);
  return stops.map((stop) => {
    const from = (host: string) => hostChange(`https://${stop.host}/`, `https://${host}/`);
    const ofSite = known.filter((host) => from(host).kind !== 'new');
    const change = from(ofSite.reduce(shorter, ofSite[0] ?? stop.host));
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
