import { lineValue } from '../session/followed.ts';
import type { Attempt } from '../session/history.ts';
import type { Loss } from '../session/loss.ts';
import { isNoValue } from '../session/no-value.ts';
import type { CauseContext } from './cause.ts';
import { verdictAt } from './evidence.ts';

/** The line that took the cookie away, for a loss of kind `deleted`, and the value that it carried. */
export function deletingLine(
  context: CauseContext,
  loss: Loss,
): { readonly attempt: Attempt; readonly value: string } | undefined {
  const attempt = loss.leg.before.attempt;
  if (loss.kind !== 'deleted' || attempt?.outcome !== 'deleted') return undefined;
  const line = verdictAt(context, attempt.place)?.setCookies[attempt.line];
  return line === undefined ? undefined : { attempt, value: isNoValue(lineValue(line)) ? '' : lineValue(line) };
}
