import type { Options } from '../options.ts';
import type { Scenario } from '../scenario.ts';
import type { Counts } from '../coverage.ts';
import { decisionsOf, judgedHops, type Decision } from './compare.ts';
import { count, newCounts } from './coverage.ts';
import { shrinkFailure } from './shrink-failure.ts';
import { openTheatre } from './theatre.ts';

export interface Outcome {
  readonly version: string;
  readonly decisions: number;
  /** Of these, on cookies of a request; the rest are on Set-Cookie lines. */
  readonly cookies: number;
  readonly scenarios: number;
  /** Visits whose documents did not come to their end. */
  readonly stuck: number;
  readonly seconds: number;
  /** By kind: the recording is not what the wire shows. */
  readonly misread: ReadonlyMap<string, readonly Found[]>;
  /** By kind: the profile's rules say otherwise. */
  readonly mispredicted: ReadonlyMap<string, readonly Found[]>;
  /** By kind: the same, told whether each request had credentials, and without the fair rules. */
  readonly mistold: ReadonlyMap<string, readonly Found[]>;
  /** By fair rule: no more can be known. */
  readonly fair: ReadonlyMap<string, readonly Found[]>;
  readonly counts: Counts;
  /** Small scenarios for the first kinds, in the notation of tests/chain.ts. */
  readonly shrunk: readonly { readonly kind: string; readonly script: string }[];
}

export interface Found extends Decision {
  readonly scenario: number;
}

/** Scenarios per recording. */
const batch = 12;

/** Plays random scenarios in Firefox until that many decisions are made; the servers are the referee. */
export async function runFirefox(
  options: Options,
  generate: (number: number) => Scenario,
  tell: (text: string) => void,
): Promise<Outcome> {
  const began = Date.now();
  const misread = new Map<string, Found[]>();
  const mispredicted = new Map<string, Found[]>();
  const mistold = new Map<string, Found[]>();
  const fair = new Map<string, Found[]>();
  const counts = newCounts();
  const shrunk: { kind: string; script: string }[] = [];
  const add = (to: Map<string, Found[]>, kind: string | undefined, found: Found): void => {
    if (kind !== undefined) to.set(kind, [...(to.get(kind) ?? []), found]);
  };
  let [decisions, cookies, scenarios, stuck, next] = [0, 0, 0, 0, options.only ?? 0];
  const theatre = await openTheatre(options.extension);
  try {
    do {
      // A scenario has about 110 decisions; the last batch of a small run is small too.
      const left = Math.ceil((options.decisions - decisions) / 110);
      const size = options.only === undefined ? Math.max(1, Math.min(batch, left)) : 1;
      const numbers = Array.from({ length: size }, (_, index) => next + index);
      next += size;
      const { trace, played } = await theatre.play(numbers.map(generate));
      const hops = judgedHops(trace);
      played.forEach((one, index) => {
        scenarios++;
        stuck += one.stuck.length;
        count(counts, one, hops);
        for (const decision of decisionsOf(one, hops)) {
          decisions++;
          if (decision.about === 'cookie') cookies++;
          const found = { ...decision, scenario: numbers[index]! };
          add(misread, decision.misread, found);
          add(mispredicted, decision.mispredicted, found);
          add(mistold, decision.mistold, found);
          add(fair, decision.fair, found);
        }
      });
      tell(`${decisions} decisions, ${scenarios} scenarios, ${stuck} stuck`);
    } while (decisions < options.decisions && options.only === undefined);
    for (const [kind, [first]] of [...misread, ...mispredicted].slice(0, options.shrink)) {
      tell(`shrinking ${kind}`);
      shrunk.push({ kind, script: await shrinkFailure(theatre, kind, generate(first!.scenario)) });
    }
  } finally {
    await theatre.close();
  }
  const seconds = (Date.now() - began) / 1000;
  const { version } = theatre;
  return {
    version,
    decisions,
    cookies,
    scenarios,
    stuck,
    seconds,
    misread,
    mispredicted,
    mistold,
    fair,
    counts,
    shrunk,
  };
}
