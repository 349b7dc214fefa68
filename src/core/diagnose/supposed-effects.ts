import type { ReplayedHop } from '../fix/replay.ts';
import { renamed } from '../fix/renamed.ts';
import type { Change, HopPlace, NotSentReason, RejectedReason } from '../model.ts';

/** One cookie at one hop that fares otherwise than it did. */
export interface Effect {
  readonly place: HopPlace;
  /** Its name now, and as recorded. */
  readonly cookie: string;
  readonly was: string;
  readonly what: 'sent' | 'not-sent' | 'stored' | 'rejected' | Copies;
  readonly isBetter: boolean;
  readonly reasons: readonly (NotSentReason | RejectedReason)[];
}

/**
 * What became of cookies that share the name: an older copy deleted by a line of the change; one value sent where several
 * were; several where one was.
 */
export type Copies = 'copy-deleted' | 'one-copy' | 'several-copies';

/** What differs between two replays of the same hops: cookies sent or not, lines stored or refused. */
export function effectsOf(
  plain: readonly ReplayedHop[],
  changed: readonly ReplayedHop[],
  changes: readonly Change[],
): readonly Effect[] {
  return changed.flatMap((hop, at) => {
    const before = plain[at];
    return before === undefined
      ? []
      : [
          ...sentEffects(before, hop, changes),
          ...copyEffects(before, hop, changes),
          ...storedEffects(before, hop, changes),
        ];
  });
}

function sentEffects(before: ReplayedHop, hop: ReplayedHop, changes: readonly Change[]): readonly Effect[] {
  const [had, has] = [sentNames(before), sentNames(hop)];
  const names = new Set([...had, ...has]);
  const told = [...names].flatMap((name): readonly Effect[] => {
    const now = renamed(name, changes);
    if (now !== name && had.has(name)) return has.has(now) ? [] : [effect(hop, now, name, 'not-sent')];
    const was = wasNamed(name, changes);
    if (was !== name) return had.has(was) ? [] : [effect(hop, name, was, 'sent')];
    if (had.has(name) === has.has(name)) return [];
    return [effect(hop, name, name, has.has(name) ? 'sent' : 'not-sent')];
  });
  return told;
}

/** The name goes along before and after, but as another number of cookies: with several, the server chooses one. */
function copyEffects(before: ReplayedHop, hop: ReplayedHop, changes: readonly Change[]): readonly Effect[] {
  const sent = [...sentNames(hop)].flatMap((cookie): readonly Effect[] => {
    // a copy that a new name leaves behind is told under that name
    if (renamed(cookie, changes) !== cookie) return [];
    const was = wasNamed(cookie, changes);
    const [had, has] = [valuesSent(before, was), valuesSent(hop, cookie)];
    if (had === 0 || had > 1 === has > 1) return [];
    const what = has === 1 ? 'one-copy' : 'several-copies';
    return [{ place: hop.place, cookie, was, what, isBetter: what === 'one-copy', reasons: [] }];
  });
  const deleted = hop.lines.filter(
    ({ line, result }) =>
      result.outcome === 'deleted' &&
      result.replaced !== undefined &&
      changes.some((change) => change.kind === 'expire-twin' && change.line === line && isAt(change.place, hop)),
  );
  return [
    ...sent,
    ...deleted.map(({ name }): Effect => ({
      place: hop.place,
      cookie: name,
      was: name,
      what: 'copy-deleted',
      isBetter: true,
      reasons: [],
    })),
  ];
}

function isAt({ chain, hop }: HopPlace, { place }: ReplayedHop): boolean {
  return place.chain === chain && place.hop === hop;
}

function valuesSent({ cookies }: ReplayedHop, name: string): number {
  const sent = cookies.filter(({ cookie, reasons }) => reasons.length === 0 && cookie.name === name);
  return new Set(sent.map(({ cookie }) => cookie.value)).size;
}

function effect(hop: ReplayedHop, cookie: string, was: string, what: 'sent' | 'not-sent'): Effect {
  const reasons = hop.cookies.find((one) => one.cookie.name === cookie)?.reasons ?? [];
  return { place: hop.place, cookie, was, what, isBetter: what === 'sent', reasons };
}

function storedEffects(before: ReplayedHop, hop: ReplayedHop, changes: readonly Change[]): readonly Effect[] {
  return hop.lines.flatMap(({ name, line, result }): readonly Effect[] => {
    const cookie = name === '' ? nameOf(line) : name;
    const was = wasNamed(cookie, changes);
    const old = before.lines.find((one) => (one.name === '' ? nameOf(one.line) : one.name) === was)?.result.outcome;
    const now = result.outcome;
    if (old === undefined || (old === 'rejected') === (now === 'rejected')) return [];
    const what = now === 'rejected' ? 'rejected' : 'stored';
    return [{ place: hop.place, cookie, was, what, isBetter: what === 'stored', reasons: result.reasons }];
  });
}

function nameOf(line: string): string {
  return line.slice(0, line.indexOf('='));
}

function sentNames({ cookies }: ReplayedHop): ReadonlySet<string> {
  return new Set(cookies.filter(({ reasons }) => reasons.length === 0).map(({ cookie }) => cookie.name));
}

function wasNamed(name: string, changes: readonly Change[]): string {
  return changes.reduceRight(
    (now, change) =>
      change.kind === 'rename' && change.origin === undefined && change.to === now ? change.cookie : now,
    name,
  );
}
