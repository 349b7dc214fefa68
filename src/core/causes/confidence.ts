import type { Confidence } from '../model.ts';
import type { Loss } from '../session/loss.ts';
import { withheldCopies } from '../session/withheld-copies.ts';
import type { CauseContext } from './cause.ts';
import { verdictAt } from './evidence.ts';

/**
 * `certain` takes an observed outcome and a rule that explains it: the Cookie header was seen and the jar watched. Where
 * the jar is reconstructed from headers, a script or another tab may have had a hand in it.
 */
export function confidenceOf(context: CauseContext, loss: Loss): Confidence {
  const { leg, fault, reasons, kind } = loss;
  const observed = leg.verdict.observed && context.trace.jar.observed && leg.verdict.hop.marks.length === 0;
  if (kind === 'rejected') {
    const line = loss.origin === undefined ? undefined : verdictAt(context, fault)?.setCookies[loss.origin.line];
    if (line?.explained !== true) return 'possible';
    return observed ? 'certain' : 'likely';
  }
  if (kind === 'withheld') {
    // A setting or policy is known by elimination: every rule was asked of a jar and of headers that were seen.
    if (reasons[0] === 'user-preferences') return observed ? 'likely' : 'possible';
    if (reasons.length === 0 || withheldOf(loss).some(({ explained }) => !explained)) return 'possible';
    if (!context.trace.jar.observed && staysAway(loss, context)) return 'possible';
    return observed ? 'certain' : 'likely';
  }
  return observed ? 'certain' : 'likely';
}

/**
 * Was it not sent with the rest of the chain either, where no rule holds it back? Then it was gone already, for all that the
 * headers show.
 */
function staysAway({ at, followed }: Loss, { chain }: CauseContext): boolean {
  return (
    at.chain === chain.chain.id &&
    chain.hops
      .slice(at.hop + 1)
      .some(({ cookies }) =>
        cookies.some(
          ({ cookie, outcome, explained }) => cookie.name === followed.name && outcome === 'not-sent' && !explained,
        ),
      )
  );
}

/** The jar's copies of the cookie that the request of the loss missed. */
export function withheldOf({ leg, followed }: Loss) {
  return withheldCopies(followed, leg.verdict, leg.before.stored);
}

/** No more than `most`: for causes that headers alone cannot prove. */
export function atMost(most: Confidence, confidence: Confidence): Confidence {
  const order: readonly Confidence[] = ['certain', 'likely', 'possible'];
  return order[Math.max(order.indexOf(most), order.indexOf(confidence))]!;
}
