import { count, newCounts, type Counts } from './coverage.ts';
import { actOf, type Act } from './generate-act.ts';
import { generateScenario } from './generate.ts';
import type { Options } from './options.ts';
import { openTheatre, type Played, type Theatre } from './play.ts';
import { seedOf } from './random.ts';
import type { Scenario } from './scenario.ts';
import { failuresOf, firstOfEachKind, shrinkFailure, type Failure } from './shrink-failure.ts';

export interface Outcome {
  /** e.g. `Chrome/156.0.8078.79`. */
  readonly version: string;
  readonly decisions: number;
  /** Decisions on jars that overflow, which are many and alike: they are not among the others. */
  readonly crowded: number;
  readonly scenarios: number;
  readonly seconds: number;
  readonly counts: Counts;
  /** How often each fair-comparison rule was needed. */
  readonly fair: ReadonlyMap<string, number>;
  /** By kind: the browser says otherwise, or (`wire: …`) the servers do. */
  readonly disagreements: ReadonlyMap<string, readonly Disagreeing[]>;
  /** What the servers received. */
  readonly wire: WireCounts;
  /** Small scenarios for the first kinds, in the notation of tests/chain.ts. */
  readonly shrunk: readonly { readonly kind: string; readonly script: string }[];
  /** Visits whose documents did not come to their end, the second time either. */
  readonly stuck: number;
}

export interface WireCounts {
  readonly requests: number;
  readonly cookies: number;
}

export interface Disagreeing {
  readonly seed: number;
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
  let crowded = 0;
  let version = '';
  let wire: WireCounts = { requests: 0, cookies: 0 };

  const take = (played: Played, scenario: number): void => {
    const { comparison, onWire } = played;
    if (actAt(scenario, played.scenario.thirdPartyCookies) === 'crowd') crowded += comparison.decisions;
    else decisions += comparison.decisions;
    scenarios++;
    wire = { requests: wire.requests + onWire.requests, cookies: wire.cookies + onWire.cookies };
    stuck += played.stuck.length;
    count(counts, played);
    comparison.fair.forEach((name) => fair.set(name, (fair.get(name) ?? 0) + 1));
    for (const { kind, url, what } of failuresOf(played)) {
      const list = disagreements.get(kind) ?? [];
      disagreements.set(kind, list);
      list.push({ seed: options.seed, scenario, thirdPartyCookies: played.scenario.thirdPartyCookies, url, what });
    }
  };

  for (const thirdPartyCookies of [true, false]) {
    const goal = decisions + options.decisions / 2;
    const theatre = await openTheatre(options.extension, thirdPartyCookies);
    version = theatre.version;
    try {
      const failed: Failure[] = [];
      const play = async (numbers: readonly number[]): Promise<void> => {
        const played = await playAgainIfStuck(
          theatre,
          numbers.map((number) => make(options.seed, number, thirdPartyCookies)),
          tell,
        );
        played.forEach((one, index) => {
          take(one, numbers[index]!);
          failed.push(...failuresOf(one).map(({ kind }) => ({ kind, scenario: one.scenario })));
        });
        const found = [...disagreements.values()].flat().length;
        tell(`${decisions} decisions, ${scenarios} scenarios, ${found} disagreements`);
      };
      if (options.only !== undefined) await play([options.only]);
      else {
        for (let next = 0; decisions < goal;) {
          // A scenario has about 120 decisions; the last batch of a small run is small too.
          const size = Math.max(1, Math.min(batch, Math.ceil((goal - decisions) / 120)));
          await play(Array.from({ length: size }, (_, index) => next + index));
          next += size;
        }
        if (options.slow && thirdPartyCookies) await play([slowScenario]);
      }
      for (const failure of firstOfEachKind(failed)) {
        if (shrunk.length >= options.shrink) break;
        if (shrunk.some(({ kind }) => kind === failure.kind)) continue;
        tell(`shrinking ${failure.kind}`);
        shrunk.push({ kind: failure.kind, script: await shrinkFailure(theatre, failure) });
      }
    } finally {
      await theatre.close();
    }
  }
  const seconds = (Date.now() - began) / 1000;
  return { version, decisions, crowded, scenarios, seconds, counts, fair, disagreements, wire, shrunk, stuck };
}

/** A visit may be stuck because the machine was busy: it has a second chance, unless what it did show was wrong already. */
async function playAgainIfStuck(
  theatre: Theatre,
  scenarios: readonly Scenario[],
  tell: (text: string) => void,
): Promise<readonly Played[]> {
  const played = await theatre.play(scenarios);
  const isStuck = (one: Played): boolean => one.stuck.length > 0 && failuresOf(one).length === 0;
  const stuck = played.filter(isStuck);
  if (stuck.length === 0) return played;
  tell(`${stuck.length} scenarios with a stuck visit, played again`);
  const again = await theatre.play(stuck.map(({ scenario }) => scenario));
  return played.map((one) => (isStuck(one) ? again[stuck.indexOf(one)]! : one));
}

/** Number of the scenario that takes two minutes, of those of any seed. */
const slowScenario = 10_000;

function make(seed: number, number: number, thirdPartyCookies: boolean): Scenario {
  const scenario = seedOf(seed, 2 * number + Number(thirdPartyCookies));
  return generateScenario(scenario, thirdPartyCookies, actAt(number, thirdPartyCookies));
}

/** Not the same ones first in both halves of a run, so that a small run has all. */
function actAt(number: number, thirdPartyCookies: boolean): Act | undefined {
  if (number === slowScenario) return 'aged';
  return actOf(thirdPartyCookies ? number : number + 2);
}
