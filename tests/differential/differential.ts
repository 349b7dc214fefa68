import { count, newCounts, type Counts } from './coverage.ts';
import { generateScenario } from './generate.ts';
import type { Options } from './options.ts';
import { openTheatre, type Played, type Theatre } from './play.ts';
import { printScenario } from './print.ts';
import { seedOf } from './random.ts';
import type { Scenario } from './scenario.ts';
import { shrink } from './shrink.ts';

export interface Outcome {
  readonly decisions: number;
  readonly scenarios: number;
  readonly seconds: number;
  readonly counts: Counts;
  /** How often each fair-comparison rule was needed. */
  readonly fair: ReadonlyMap<string, number>;
  /** By kind. */
  readonly disagreements: ReadonlyMap<string, readonly Disagreeing[]>;
  /** Small scenarios for the first kinds, in the notation of tests/chain.ts. */
  readonly shrunk: readonly { readonly kind: string; readonly script: string }[];
  /** Visits whose documents did not come to their end. */
  readonly stuck: number;
}

export interface Disagreeing {
  readonly scenario: number;
  readonly thirdPartyCookies: boolean;
  readonly url: string;
  readonly what: string;
}

/** Scenarios per recording; enough for one export to serve many. */
const batch = 20;

/**
 * Plays random scenarios until both sides have made that many decisions on cookies and lines: half of them with third-party
 * cookies allowed, half with them blocked.
 */
export async function runDifferential(options: Options, tell: (text: string) => void): Promise<Outcome> {
  const began = Date.now();
  const counts = newCounts();
  const fair = new Map<string, number>();
  const disagreements = new Map<string, Disagreeing[]>();
  const shrunk: { kind: string; script: string }[] = [];
  let decisions = 0;
  let scenarios = 0;
  let stuck = 0;

  const take = (played: Played, scenario: number): void => {
    const { comparison, plan, referee, report } = played;
    decisions += comparison.decisions;
    scenarios++;
    stuck += played.stuck.length;
    count(counts, plan, referee, report);
    comparison.fair.forEach((name) => fair.set(name, (fair.get(name) ?? 0) + 1));
    for (const { kind, url, what } of comparison.disagreements) {
      const list = disagreements.get(kind) ?? [];
      disagreements.set(kind, list);
      list.push({ scenario, thirdPartyCookies: played.scenario.thirdPartyCookies, url, what });
    }
  };

  for (const thirdPartyCookies of [true, false]) {
    const goal = thirdPartyCookies ? options.decisions / 2 : options.decisions;
    const theatre = await openTheatre(options.extension, thirdPartyCookies);
    try {
      const failed: Failure[] = [];
      let next = options.only ?? 0;
      do {
        // A scenario has about 75 decisions; the last batch of a small run is small too.
        const size = options.only === undefined ? Math.max(1, Math.min(batch, Math.ceil((goal - decisions) / 75))) : 1;
        const numbers = Array.from({ length: size }, (_, index) => next + index);
        next += size;
        const made = numbers.map((number) =>
          generateScenario(seedOf(options.seed, 2 * number + Number(thirdPartyCookies)), thirdPartyCookies),
        );
        const played = await theatre.play(made);
        played.forEach((one, index) => {
          take(one, numbers[index]!);
          failed.push(...one.comparison.disagreements.map(({ kind }) => ({ kind, scenario: one.scenario })));
        });
        tell(
          `${decisions} decisions, ${scenarios} scenarios, ${[...disagreements.values()].flat().length} disagreements`,
        );
      } while (decisions < goal && options.only === undefined);
      for (const { kind, scenario } of firstOfEachKind(failed)) {
        if (shrunk.length >= options.shrink) break;
        if (shrunk.some((one) => one.kind === kind)) continue;
        tell(`shrinking ${kind}`);
        shrunk.push({ kind, script: await shrinkFailure(theatre, scenario, kind) });
      }
    } finally {
      await theatre.close();
    }
  }
  const seconds = (Date.now() - began) / 1000;
  return { decisions, scenarios, seconds, counts, fair, disagreements, shrunk, stuck };
}

interface Failure {
  readonly kind: string;
  readonly scenario: Scenario;
}

function firstOfEachKind(failed: readonly Failure[]): readonly Failure[] {
  return failed.filter(({ kind }, index) => failed.findIndex((other) => other.kind === kind) === index);
}

async function shrinkFailure(theatre: Theatre, scenario: Scenario, kind: string): Promise<string> {
  let last: Played | undefined;
  const fails = async (smaller: Scenario): Promise<boolean> => {
    const [played] = await theatre.play([smaller]);
    const doesFail = played!.comparison.disagreements.some((one) => one.kind === kind);
    if (doesFail) last = played;
    return doesFail;
  };
  if (!(await fails(scenario))) return '# does not fail on its own';
  await shrink(scenario, fails);
  const { plan, wire, comparison } = last!;
  const at = comparison.disagreements.filter((one) => one.kind === kind).map(({ url, what }) => `# ${url}: ${what}`);
  return [...new Set(at), printScenario(plan, wire)].join('\n');
}
