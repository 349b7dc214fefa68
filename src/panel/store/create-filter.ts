import { commonStart } from '../../core/trace/common-start.ts';

/**
 * Filters a list that grows at its end, version by version: only what comes after the part that two versions share is tested
 * again. The same list comes back while the same items pass.
 */
export function createFilter<T>(): (items: readonly T[], passes: (item: T) => boolean) => readonly T[] {
  let last:
    | {
        readonly items: readonly T[];
        readonly passes: (item: T) => boolean;
        /** Places of the items that passed. */
        readonly places: readonly number[];
        readonly passed: readonly T[];
      }
    | undefined;
  return (items, passes) => {
    const same = last?.passes === passes ? commonStart(last.items, items) : 0;
    let kept = last?.places.length ?? 0;
    while (kept > 0 && last!.places[kept - 1]! >= same) kept--;
    const places = last?.places.slice(0, kept) ?? [];
    const passed = last?.passed.slice(0, kept) ?? [];
    for (let place = same; place < items.length; place++) {
      if (!passes(items[place]!)) continue;
      places.push(place);
      passed.push(items[place]!);
    }
    const isSame = last?.passed.length === passed.length && commonStart(last.passed, passed) === passed.length;
    last = { items, passes, places, passed: isSame ? last!.passed : passed };
    return last.passed;
  };
}
