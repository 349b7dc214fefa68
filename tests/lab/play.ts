import { pause, until } from '../browser/until.ts';
import type { Lab, LabRecord } from './lab.ts';
import type { Scenario, Step } from './scenario.ts';

/** What a driver of a real browser must be able to do to play a scenario. */
export interface Player {
  readonly goto: (url: string) => Promise<unknown>;
  /** A user's click on the element with this id. */
  readonly click: (id: string) => Promise<unknown>;
}

/**
 * Does what the scenario's user does. Each step ends when the lab's servers have answered its last URL and then nothing
 * more for a moment. Returns what the servers saw.
 */
export async function play(scenario: Scenario, player: Player, lab: Lab): Promise<readonly LabRecord[]> {
  const start = lab.log.length;
  lab.reset(scenario);
  for (const step of scenario.steps) {
    const before = lab.log.length;
    await act(step, player);
    if ('pause' in step) continue;
    const last = lastUrl(step);
    await until(
      `${scenario.id} to reach ${last}; the lab answered ${lab.log.slice(before).map(describe).join(', ')}`,
      () => lab.log.slice(before).some((record) => record.url.startsWith(last) && isFinal(record)),
      10_000,
    );
    await quiet(lab);
  }
  return lab.log.slice(start);
}

function act(step: Step, player: Player): Promise<unknown> {
  if ('goto' in step) return player.goto(step.goto);
  return 'click' in step ? player.click(step.click) : pause(step.pause);
}

function lastUrl(step: Exclude<Step, { pause: number }>): string {
  return 'goto' in step ? (step.until ?? step.goto) : step.until;
}

async function quiet(lab: Lab): Promise<void> {
  let seen = -1;
  while (seen !== lab.log.length) {
    seen = lab.log.length;
    await pause(150);
  }
}

/** A page, or an error in its place; no redirect. */
function isFinal({ status }: LabRecord): boolean {
  return status === 200 || status >= 400;
}

function describe(record: LabRecord): string {
  return `${record.status} ${record.url}`;
}
