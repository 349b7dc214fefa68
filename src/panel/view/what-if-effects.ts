import type { Effect } from '../../core/diagnose/supposed-effects.ts';
import type { HopPlace } from '../../core/model.ts';

/** What becomes of a cookie in the same way at one hop or at several. */
export interface EffectLine extends Omit<Effect, 'place'> {
  /** In order; never empty. */
  readonly places: readonly [HopPlace, ...HopPlace[]];
}

/** One line per cookie and way, at the place of its first hop. */
export function effectLines(effects: readonly Effect[]): readonly EffectLine[] {
  const lines = new Map<string, EffectLine>();
  for (const { place, ...effect } of effects) {
    const { cookie, was, what, reasons } = effect;
    const key = JSON.stringify([cookie, was, what, reasons]);
    const line = lines.get(key);
    if (line === undefined) lines.set(key, { ...effect, places: [place] });
    else if (!line.places.some((one) => isSame(one, place)))
      lines.set(key, { ...line, places: [...line.places, place] });
  }
  return [...lines.values()];
}

function isSame(a: HopPlace, b: HopPlace): boolean {
  return a.chain === b.chain && a.hop === b.hop;
}
