import type { Cookie, Evidence, RejectedReason, SetCookieVerdict } from '../model.ts';
import type { Remedy } from '../fix/remedy.ts';
import type { Loss } from '../session/loss.ts';
import type { Phrase } from '../words.ts';
import type { CauseContext, Draft } from './cause.ts';
import { confidenceOf, withheldOf } from './confidence.ts';
import { verdictAt } from './evidence.ts';
import { withEnd } from './story-end.ts';
import { storyOf } from './story.ts';

/** What every finding about a loss has in common; a cause says the rest. */
export function draftOfLoss(
  context: CauseContext,
  loss: Loss,
  said: {
    readonly explanation: Phrase;
    readonly evidence: readonly Evidence[];
    readonly remedies: readonly Remedy[];
  } & Partial<Draft>,
): Draft {
  const cookie = cookieOf(context, loss);
  return {
    severity: loss.strength === 'strong' ? 'error' : 'warning',
    confidence: confidenceOf(context, loss),
    place: loss.fault,
    followed: loss.followed,
    cookie: {
      name: cookie?.name ?? loss.followed.name,
      domain: cookie?.domain ?? loss.followed.cookie.domain,
      path: cookie?.path ?? loss.followed.cookie.path,
    },
    reasons: loss.kind === 'rejected' ? (rejectedLine(context, loss)?.reasons ?? []) : loss.reasons,
    ...said,
    story: said.story === undefined ? storyOf(loss) : withEnd(said.story, loss.rebuffs),
  };
}

/** The cookie as the jar holds it, or as the line would have it. */
export function cookieOf(context: CauseContext, loss: Loss): Cookie | undefined {
  if (loss.kind === 'withheld' || loss.kind === 'expired') {
    const copy = withheldOf(loss)[0];
    if (copy !== undefined) return copy.cookie;
  }
  if (loss.kind === 'refused') {
    const sent = loss.leg.verdict.cookies.find(
      ({ cookie, outcome }) => outcome === 'sent' && cookie.name === loss.followed.name,
    );
    if (sent !== undefined) return sent.cookie;
  }
  return loss.origin?.cookie ?? rejectedLine(context, loss)?.cookie;
}

/** The refused `Set-Cookie` line of a loss of kind `rejected`. */
export function rejectedLine(context: CauseContext, loss: Loss): SetCookieVerdict | undefined {
  if (loss.kind !== 'rejected' || loss.origin === undefined) return undefined;
  return verdictAt(context, loss.fault)?.setCookies[loss.origin.line];
}

/** Losses of a `Set-Cookie` that the browser refused for this reason before any other. */
export function rejectedFor(context: CauseContext, ...reasons: readonly RejectedReason[]): readonly Loss[] {
  return context.losses.filter((loss) => {
    const first = rejectedLine(context, loss)?.reasons[0];
    return first !== undefined && reasons.includes(first);
  });
}

/** Losses of a cookie that was held back for one of these reasons. */
export function withheldFor(context: CauseContext, ...reasons: readonly string[]): readonly Loss[] {
  return context.losses.filter(
    (loss) => loss.kind === 'withheld' && loss.reasons.some((reason) => reasons.includes(reason)),
  );
}
