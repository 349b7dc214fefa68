import { aged } from './acts/aged.ts';
import { cached } from './acts/cached.ts';
import { crowd } from './acts/crowd.ts';
import { expiry } from './acts/expiry.ts';
import { schemes } from './acts/schemes.ts';
import { upgrade } from './acts/upgrade.ts';
import { worker } from './acts/worker.ts';
import type { Maker } from './acts/parts.ts';
import type { Visit } from './scenario.ts';

/**
 * What chance would hardly bring about, since it takes several requests that fit: redirects and answers from the cache,
 * an upgrade to https by the browser, a service worker, cookies that expire meanwhile, sites that differ by the scheme, a jar
 * that overflows, and cookies older than two minutes.
 */
export type Act = 'cached' | 'upgrade' | 'worker' | 'expiry' | 'schemes' | 'crowd' | 'aged';

/** Which act the n-th scenario of a run ends with: the first four come in a small run, none in a third of the scenarios. */
export function actOf(scenario: number): Act | undefined {
  if (scenario % 20 === 4) return 'crowd';
  return (['cached', 'upgrade', 'worker', 'expiry', undefined, 'schemes'] as const)[scenario % 8];
}

/** The visits of an act, on the scenario's own stage and with its cookies. */
export function generateAct(act: Act, maker: Maker): readonly Visit[] {
  switch (act) {
    case 'cached':
      return cached(maker);
    case 'upgrade':
      return upgrade(maker);
    case 'worker':
      return worker(maker);
    case 'expiry':
      return expiry(maker);
    case 'schemes':
      return schemes(maker);
    case 'crowd':
      return crowd(maker);
    case 'aged':
      return aged(maker);
  }
}
