/** Some of the reasons of a list, as bits: bit 0 is the first of them, hence the most telling. At most 31. */
export type ReasonSet = number;

/** What can answer for itself whether it applies. */
interface Asked<Id, Context> {
  readonly id: Id;
  readonly check: (context: Context) => boolean;
}

/** A list of reasons, to be asked by sets. */
export interface ReasonList<Id, Context> {
  readonly all: ReasonSet;
  /** Those of the set that apply. */
  readonly applying: (set: ReasonSet, context: Context) => ReasonSet;
  /** The ids of a set, in the order of the list. The same array for the same set, so that many answers share it. */
  readonly idsOf: (set: ReasonSet) => readonly Id[];
}

/** Reads the fields of the reasons once: each reason has its own shape, which makes that slow where it is done per cookie. */
export function reasonList<Id, Context>(reasons: readonly Asked<Id, Context>[]): ReasonList<Id, Context> {
  const checks = reasons.map(({ check }) => check);
  const ids = reasons.map(({ id }) => id);
  const known = new Map<ReasonSet, readonly Id[]>();
  return {
    all: setThat(reasons, () => true),
    applying(set, context) {
      let found = 0;
      for (let rest = set; rest !== 0; rest &= rest - 1) {
        const at = 31 - Math.clz32(rest & -rest);
        if (checks[at]!(context)) found |= 1 << at;
      }
      return found;
    },
    idsOf(set) {
      if (set === 0) return none;
      let list = known.get(set);
      if (list === undefined) known.set(set, (list = Object.freeze(ids.filter((_, at) => (set & (1 << at)) !== 0))));
      return list;
    },
  };
}

const none: readonly never[] = Object.freeze([]);

/** The set of those that pass. */
export function setThat<Reason>(reasons: readonly Reason[], passes: (reason: Reason) => boolean): ReasonSet {
  return reasons.reduce((set, reason, at) => (passes(reason) ? set | (1 << at) : set), 0);
}

/**
 * A question that some reasons ask beforehand: the set of those it leaves possible. A reason without the question is always
 * possible.
 */
export function precondition<About>(
  questions: readonly (((about: About) => boolean) | undefined)[],
): (about: About) => ReasonSet {
  const asked = questions.flatMap((question, at) => (question === undefined ? [] : [{ question, bit: 1 << at }]));
  const always = setThat(questions, (question) => question === undefined);
  return (about) => {
    let set = always;
    for (const { question, bit } of asked) if (question(about)) set |= bit;
    return set;
  };
}
