import { printScenario } from '../print.ts';
import type { Scenario } from '../scenario.ts';
import { shrink } from '../shrink.ts';
import { decisionsOf, judgedHops } from './compare.ts';
import type { Played, Theatre } from './theatre.ts';

/** Recordings that one kind of difference may cost; each waits for the jar's echoes to fade. */
const tries = 24;

/** A small scenario that shows the same kind of difference, in the notation of tests/chain.ts. */
export async function shrinkFailure(theatre: Theatre, kind: string, scenario: Scenario): Promise<string> {
  const failed = new Map<Scenario, readonly string[]>();
  const fail = async (some: readonly Scenario[]): Promise<readonly boolean[]> => {
    const { trace, played } = await theatre.play(some);
    const hops = judgedHops(trace);
    return played.map((one) => {
      const found = decisionsOf(one, hops).filter(({ misread, mispredicted }) => (misread ?? mispredicted) === kind);
      if (found.length > 0) failed.set(one.scenario, script(one, [...new Set(found.map(at))]));
      return found.length > 0;
    });
  };
  const [failsAlone] = await fail([scenario]);
  if (failsAlone !== true) return '# does not fail on its own';
  return failed.get(await shrink(scenario, fail, tries))!.join('\n');
}

function at({ url, what }: { readonly url: string; readonly what: string }): string {
  return `# ${url}: ${what}`;
}

function script({ plan, wire }: Played, places: readonly string[]): readonly string[] {
  return [...places, '* browser firefox', printScenario(plan, wire)];
}
