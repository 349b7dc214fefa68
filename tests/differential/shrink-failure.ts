import type { Played, Theatre } from './play.ts';
import { printScenario } from './print.ts';
import type { Scenario } from './scenario.ts';
import { shrink } from './shrink.ts';

export interface Failure {
  readonly kind: string;
  readonly scenario: Scenario;
}

/** What both referees say against the report: the browser, and the servers. */
export function failuresOf({ comparison, onWire }: Pick<Played, 'comparison' | 'onWire'>): readonly Failing[] {
  return [...comparison.disagreements, ...onWire.differences.map((one) => ({ ...one, kind: `wire: ${one.kind}` }))];
}

interface Failing {
  readonly url: string;
  readonly kind: string;
  readonly what: string;
}

/** One of each kind. */
export function firstOfEachKind(failed: readonly Failure[]): readonly Failure[] {
  return failed.filter(({ kind }, index) => failed.findIndex((other) => other.kind === kind) === index);
}

/** A small scenario that shows the same kind of disagreement, in the notation of tests/chain.ts. */
export async function shrinkFailure(theatre: Theatre, { kind, scenario }: Failure): Promise<string> {
  const played = new Map<Scenario, Played>();
  const fail = async (some: readonly Scenario[]): Promise<readonly boolean[]> => {
    const all = await theatre.play(some);
    return all.map((one) => {
      const doesFail = failuresOf(one).some((found) => found.kind === kind);
      if (doesFail) played.set(one.scenario, one);
      return doesFail;
    });
  };
  const [failsAlone] = await fail([scenario]);
  if (failsAlone !== true) return '# does not fail on its own';
  const smallest = played.get(await shrink(scenario, fail))!;
  const { plan, wire } = smallest;
  const found = failuresOf(smallest).filter((one) => one.kind === kind);
  return [...new Set(found.map(({ url, what }) => `# ${url}: ${what}`)), printScenario(plan, wire)].join('\n');
}
