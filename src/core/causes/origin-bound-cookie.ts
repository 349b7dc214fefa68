import { hostOf, originOf } from '../session/followed.ts';
import type { Loss } from '../session/loss.ts';
import { phrase } from '../words.ts';
import type { Cause, CauseContext, Draft } from './cause.ts';
import { withheldOf } from './confidence.ts';
import { cookieOf, draftOfLoss } from './draft-of-loss.ts';
import { cookieHeader, requestLine, setCookieLine } from './evidence.ts';
import { clip, sayHop } from './say-hop.ts';

/** Only where the profile says that the browser binds cookies to their origin. */
export const originBoundCookie: Cause = {
  id: 'origin-bound-cookie',
  title: 'The cookie is bound to the scheme and port that set it',
  needs: 'loss',
  check: (context) =>
    context.profile.originBound
      ? context.losses.filter((loss) => isElsewhere(context, loss)).map((loss) => finding(context, loss))
      : [],
  hides: ['unexplained'],
};

/** Held back on its own host, at another scheme or port, and no other rule speaks against sending it. */
function isElsewhere(context: CauseContext, loss: Loss): boolean {
  const { kind, origin, leg } = loss;
  if (kind !== 'withheld' || origin === undefined) return false;
  const [from, to] = [originOf(origin.url), originOf(leg.verdict.hop.request.url)];
  if (from === to || hostOf(from) !== hostOf(to)) return false;
  // A Domain attribute frees a cookie from its port, not from its scheme (layered cookies draft).
  const isPort = from.split(':')[0] === to.split(':')[0];
  if (isPort && cookieOf(context, loss)?.hostOnly === false) return false;
  return loss.reasons.length === 0 || withheldOf(loss).every(({ explained }) => !explained);
}

function finding(context: CauseContext, loss: Loss): Draft {
  const { name } = loss.followed;
  const [from, to] = [originOf(loss.origin!.url), originOf(loss.leg.verdict.hop.request.url)];
  return draftOfLoss(context, loss, {
    confidence: 'possible',
    explanation: phrase(
      '`{name}` was set by `{from}`, and this browser sends it back there only, not to `{to}` (hop {hop}).',
      {
        name,
        from: clip(from),
        to: clip(to),
        hop: sayHop(loss.at, context.chain.chain.id),
      },
    ),
    evidence: [
      ...setCookieLine(context, loss.origin!),
      ...requestLine(context, loss.at, /https?:\/\/[^/]*/),
      ...cookieHeader(context, loss.at, phrase('no `{name}`; the browser has it', { name })),
    ],
    remedies: [
      {
        goal: phrase('keep the whole flow on `{from}`', { from }),
        change: { kind: 'origin', from: to, to: from },
      },
    ],
  });
}
