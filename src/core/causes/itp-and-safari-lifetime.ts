import type { Loss } from '../session/loss.ts';
import { phrase } from '../words.ts';
import { ageOf } from './cookie-age.ts';
import type { Cause, CauseContext, Draft } from './cause.ts';
import { draftOfLoss } from './draft-of-loss.ts';
import { cookieHeader, setCookieLine, timing } from './evidence.ts';
import { sayDuration } from './lifetime.ts';
import { sayHop } from './say-hop.ts';

/** Safari deletes what scripts wrote after seven days without a visit, and caps such lifetimes (WebKit, Tracking Prevention). */
const cap = 7 * 86_400_000;

export const itpAndSafariLifetime: Cause = {
  id: 'itp-and-safari-lifetime',
  title: 'Safari may have ended the cookie’s life early',
  needs: 'loss',
  check: (context) =>
    context.trace.browser.name !== 'safari'
      ? []
      : context.losses.filter((loss) => isOld(context, loss)).map((loss) => finding(context, loss)),
  hides: ['unexplained'],
};

/** Gone without a reason after a week or more, although its lifetime was longer. */
function isOld(context: CauseContext, loss: Loss): boolean {
  const isGone = loss.kind === 'vanished' || (loss.kind === 'withheld' && loss.reasons.length === 0);
  const since = loss.leg.before.usedAt;
  const age = since === undefined ? ageOf(context, loss) : loss.leg.verdict.hop.times.start - since;
  return isGone && age !== undefined && age >= cap && loss.origin?.cookie?.expires !== undefined;
}

function finding(context: CauseContext, loss: Loss): Draft {
  const { name } = loss.followed;
  const since = loss.leg.before.usedAt ?? loss.origin!.time;
  const age = sayDuration((loss.leg.verdict.hop.times.start - since) / 1000);
  const values = { name, age, hop: sayHop(loss.at, context.chain.chain.id) };
  return draftOfLoss(context, loss, {
    severity: 'warning',
    // Safari tells nobody why; a user who cleared the history looks the same.
    confidence: 'possible',
    explanation: phrase(
      '`{name}` is gone at hop {hop}, {age} after it was last used: Safari ends some cookies after seven days.',
      values,
    ),
    evidence: [
      ...setCookieLine(context, loss.origin!, /(?:max-age|expires)\s*=\s*[^;]*/i),
      ...timing(loss.at, phrase('{age} since the last use', values)),
      ...cookieHeader(context, loss.at, phrase('no `{name}`', { name })),
    ],
    nextTest: phrase(
      'Is `{name}` written by a script, or by a host whose name leads to another company’s server (CNAME)?',
      { name },
    ),
    remedies: [
      {
        goal: phrase('set `{name}` by the response of your own server, not by a script or a host run by others', {
          name,
        }),
      },
    ],
  });
}
