import { aged } from './acts/aged.ts';
import { cached } from './acts/cached.ts';
import { crowd } from './acts/crowd.ts';
import { expiry } from './acts/expiry.ts';
import { upgrade } from './acts/upgrade.ts';
import { worker } from './acts/worker.ts';
import type { Maker } from './acts/parts.ts';
import type { Visit } from './scenario.ts';

/**
 * What chance would hardly bring about, since it takes several requests that fit: redirects and answers from the cache,
 * an upgrade to https by the browser, a service worker, cookies that expire meanwhile, a jar that overflows, and cookies
 * older than two minutes.
 */
export type Act = 'cached' | 'upgrade' | 'worker' | 'expiry' | 'crowd' | 'aged';

/** Which act the n-th scenario of a run ends with: each comes in a small run, none in half of the scenarios. */
export function actOf(scenario: number): Act | undefined {
  if (scenario % 20 === 4) return 'crowd';
  return (['cached', 'upgrade', 'worker', 'expiry'] as const)[scenario % 8];
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
    case 'crowd':
      return crowd(maker);
    case 'aged':
      return aged(maker);
  }
}
