import type { Disagreeing, Outcome } from './differential.ts';

/** Several runs as one. `outcomes` is not empty. */
export function together(outcomes: readonly Outcome[]): Outcome {
  const sum = (number: (one: Outcome) => number): number => outcomes.reduce((total, one) => total + number(one), 0);
  const added = (counts: (one: Outcome) => ReadonlyMap<string, number>): Map<string, number> => {
    const total = new Map<string, number>();
    for (const one of outcomes)
      for (const [kind, times] of counts(one)) total.set(kind, (total.get(kind) ?? 0) + times);
    return total;
  };
  const disagreements = new Map<string, readonly Disagreeing[]>();
  for (const one of outcomes) {
    for (const [kind, list] of one.disagreements)
      disagreements.set(kind, [...(disagreements.get(kind) ?? []), ...list]);
  }
  return {
    version: outcomes[0]!.version,
    decisions: sum(({ decisions }) => decisions),
    crowded: sum(({ crowded }) => crowded),
    scenarios: sum(({ scenarios }) => scenarios),
    seconds: sum(({ seconds }) => seconds),
    stuck: sum(({ stuck }) => stuck),
    counts: added(({ counts }) => counts),
    fair: added(({ fair }) => fair),
    disagreements,
    wire: { requests: sum(({ wire }) => wire.requests), cookies: sum(({ wire }) => wire.cookies) },
    shrunk: outcomes.flatMap(({ shrunk }) => shrunk),
  };
}
