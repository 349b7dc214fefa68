import type { Loss } from '../../session/loss.ts';
import { phrase } from '../../words.ts';
import { verdictAt } from '../evidence.ts';
import type { HypothesisOf } from './hypothesis.ts';
import { hypothesis } from './hypothesis.ts';

/** The shortest idle timeout in common use. */
const idle = 10 * 60_000;

export const sessionEndedOnTheServer: HypothesisOf<Loss> = {
  id: 'session-ended-on-the-server',
  title: 'The session had ended on the server',
  check: (context, loss) => {
    const { lastSent, stored } = loss.leg.before;
    const last = lastSent ?? stored?.place;
    const start = last === undefined ? undefined : verdictAt(context, last)?.hop.times.start;
    const gap = start === undefined ? undefined : loss.leg.verdict.hop.times.start - start;
    if (gap !== undefined && gap < idle) return undefined;
    return hypothesis(sessionEndedOnTheServer, {
      confidence: gap === undefined ? 'possible' : 'likely',
      explanation:
        gap === undefined
          ? phrase(
              'The cookie was there before the recording, so the session may be old: a cookie can outlive its session.',
            )
          : phrase(
              'The cookie was last used {minutes} minutes before: longer than many servers keep an idle session.',
              { minutes: Math.round(gap / 60_000) },
            ),
      nextTest: phrase(
        'Sign in again and repeat at once. Kept? Then compare the cookie’s lifetime with the server’s idle timeout.',
      ),
    });
  },
};
