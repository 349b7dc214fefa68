import { diagnose } from '../../src/core/diagnose.ts';
import type { Change, Diagnosis, HopPlace, Trace } from '../../src/core/model.ts';
import { spans } from '../../src/core/words.ts';
import { simulate } from '../simulate.ts';
import type { Scenario, Step } from './scenario.ts';
import type { Told } from './told.ts';
import { withChange, type RequestLine } from './with-change.ts';

/** A scenario, and the same with one of its verified fixes in place. */
export interface Fixed {
  readonly title: string;
  readonly change: Change;
  /** As it was. */
  readonly of: Scenario;
  /** Its steps end where the simulated user agent ends. */
  readonly scenario: Scenario;
}

/** One scenario per fix that the diagnosis of the simulated run calls verified. */
export function fixedScenarios(scenario: Scenario): readonly Fixed[] {
  const { trace } = simulate(scenario);
  return verifiedFixes(diagnose(trace)).map(({ title, change }) => ({
    title: `${scenario.id}: ${title}`,
    change,
    of: scenario,
    scenario: applied(scenario, change, trace),
  }));
}

function verifiedFixes({ findings }: Diagnosis): readonly { readonly title: string; readonly change: Change }[] {
  const found = new Map<string, { readonly title: string; readonly change: Change }>();
  for (const { verified, change, text } of findings.flatMap(({ fixes }) => fixes)) {
    if (!verified || change === undefined) continue;
    const title = spans(text)
      .map((span) => span.text)
      .join('');
    found.set(JSON.stringify(change), { title, change });
  }
  return [...found.values()];
}

/** The scenario with the change at work in its servers. */
export function applied(scenario: Scenario, change: Change, trace: Trace): Scenario {
  const requestAt = ({ chain, hop }: HopPlace): RequestLine => {
    const request = trace.chains.find(({ id }) => id === chain)?.hops[hop]?.request;
    if (request === undefined) throw new Error(`${scenario.id} has no hop ${chain}#${hop}`);
    return { method: request.method, url: new URL(request.url) };
  };
  const { kind } = scenario.expect;
  const changed: Scenario = {
    ...scenario,
    sites: withChange(scenario.sites, change, requestAt),
    expect: { kind, verdict: 'kept' },
  };
  return {
    ...changed,
    steps: scenario.steps.map((step, at) => ({ ...step, ...ends(changed, at) })),
  };
}

/** Where the step ends now; the query may hold ids that differ from run to run. */
function ends(scenario: Scenario, at: number): { readonly until?: string } {
  if ('pause' in scenario.steps[at]!) return {};
  const steps = scenario.steps.slice(0, at + 1).map((step): Step => ('pause' in step ? step : { ...step, until: '' }));
  return {
    until:
      simulate({ ...scenario, steps })
        .visited.at(-1)
        ?.split('?')[0] ?? '',
  };
}

/** Some chain kept the session, none lost it, and nothing is called an error. */
export function survives({ chains, findings }: Told): boolean {
  return (
    chains.some(({ verdict }) => verdict === 'kept') &&
    chains.every(({ verdict }) => verdict === 'kept' || verdict === 'not-applicable') &&
    findings.every(({ severity }) => severity !== 'error')
  );
}
