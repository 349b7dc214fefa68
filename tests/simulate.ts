import type { CaptureEvent } from '../src/core/events.ts';
import type { Trace } from '../src/core/model.ts';
import { profiles } from '../src/core/profile.ts';
import type { Profile } from '../src/core/profile.ts';
import { foldEvents, startFolding } from '../src/core/trace/fold.ts';
import type { Scenario } from './lab/scenario.ts';
import { createClock } from './simulation/clock.ts';
import { network } from './simulation/network.ts';
import { userAgent } from './simulation/user-agent.ts';

/** What a simulated run of a scenario leaves: the recording, what it was folded from, and the documents that were loaded. */
export interface Simulated {
  readonly events: readonly CaptureEvent[];
  readonly trace: Trace;
  readonly visited: readonly string[];
}

/**
 * Plays a scenario without a browser: its handlers, the engine's cookie rules and a small user agent that reports what
 * Chromium would. Throws when a step does not get where it should. The real browser is the referee (tests/e2e).
 */
export function simulate(scenario: Scenario, profile: Profile = profiles.chromium): Simulated {
  const clock = createClock(Date.UTC(2026, 0, 15, 9, 0, 0));
  const startedAt = clock.now();
  const events: CaptureEvent[] = [
    { type: 'frames-read', tabId: 1, time: startedAt, frames: [{ frameId: 0, parentFrameId: -1, url: 'about:blank' }] },
    { type: 'jar-read', time: startedAt, cookies: [], storeId: '0' },
  ];
  const tell = (event: CaptureEvent): void => void events.push(event);
  const agent = userAgent(network(scenario, profile, clock, tell), clock, tell);

  for (const step of scenario.steps) {
    const before = agent.visited.length;
    if ('pause' in step) {
      clock.pass(step.pause);
      continue;
    }
    if ('goto' in step) agent.goto(step.goto);
    else agent.click(step.click);
    const wanted = 'goto' in step ? (step.until ?? step.goto) : step.until;
    const reached = agent.visited.slice(before);
    if (!reached.some((url) => url.startsWith(wanted))) {
      throw new Error(`${scenario.id}: expected to reach ${wanted}, went to ${reached.join(', ')}`);
    }
  }
  const browser = { name: profile.name === 'rfc10025' ? 'chromium' : profile.name, version: '156.0.0.0' } as const;
  return { trace: foldEvents(startFolding(browser, startedAt, 1), events).trace, visited: agent.visited, events };
}
