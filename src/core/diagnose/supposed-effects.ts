import type { ReplayedHop } from '../fix/replay.ts';
import { renamed } from '../fix/renamed.ts';
import type { Change, HopPlace, NotSentReason, RejectedReason } from '../model.ts';

/** One cookie at one hop that fares otherwise than it did. */
export interface Effect {
  readonly place: HopPlace;
  /** Its name now, and as recorded. */
  readonly cookie: string;
  readonly was: string;
  readonly what: 'sent' | 'not-sent' | 'stored' | 'rejected';
  readonly isBetter: boolean;
  readonly reasons: readonly (NotSentReason | RejectedReason)[];
}

/** What differs between two replays of the same hops: cookies sent or not, lines stored or refused. */
export function effectsOf(
  plain: readonly ReplayedHop[],
  changed: readonly ReplayedHop[],
  changes: readonly Change[],
): readonly Effect[] {
  return changed.flatMap((hop, at) => {
    const before = plain[at];
    return before === undefined ? [] : [...sentEffects(before, hop, changes), ...storedEffects(before, hop, changes)];
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
