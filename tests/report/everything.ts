import type { Trace } from '../../src/core/model.ts';
import { chain } from '../chain.ts';
import { broken } from '../core/broken-apps.ts';
import { healthyApps } from '../core/healthy-apps.ts';
import { healthyFrameworks } from '../core/healthy-frameworks.ts';
import { healthyProviders } from '../core/healthy-providers.ts';
import { healthySurroundings } from '../core/healthy-surroundings.ts';
import { healthy } from '../core/healthy.ts';
import { realCases } from '../core/real-cases.ts';
import { scenarios } from '../lab/scenarios/index.ts';
import { simulate } from '../simulate.ts';
import { corpus } from './corpus.ts';

interface Kept {
  readonly name: string;
  readonly trace: () => Trace;
}

function scripts(kind: string, all: Readonly<Record<string, string>>): Kept[] {
  return Object.entries(all).map(([name, script]) => ({ name: `${kind}: ${name}`, trace: () => chain(script) }));
}

/** Every recording that the tests keep: the lab's scenarios, transcribed reports, broken and healthy applications. */
export const everything: readonly Kept[] = [
  ...scripts('report', corpus),
  ...scenarios.map((scenario): Kept => ({ name: `lab: ${scenario.id}`, trace: () => simulate(scenario).trace })),
  ...realCases.map(({ source, script }): Kept => ({ name: `real: ${source}`, trace: () => chain(script) })),
  ...broken.map(({ name, script }): Kept => ({ name: `broken: ${name}`, trace: () => chain(script) })),
  ...scripts('healthy', healthy),
  ...scripts('healthy', healthyApps),
  ...scripts('healthy', healthyFrameworks),
  ...scripts('healthy', healthyProviders),
  ...scripts('healthy', healthySurroundings),
];
