import type { Loss } from '../session/loss.ts';
import { phrase } from '../words.ts';
import type { Cause, CauseContext, Draft } from './cause.ts';
import { draftOfLoss } from './draft-of-loss.ts';
import { answer, cookieHeader, requestLine } from './evidence.ts';
import { sayHop, sayPath } from './say-hop.ts';

export const serviceWorkerCachedLoginRedirect: Cause = {
  id: 'service-worker-cached-login-redirect',
  title: 'The page’s service worker stands between page and server',
  needs: 'loss',
  check: (context) => context.losses.filter(isByWorker).map((loss) => finding(context, loss)),
  hides: ['fetch-without-credentials', 'session-not-recognised'],
};

/** The worker asked, and what it sent or got is explained by no rule of the jar. */
function isByWorker({ leg, kind, reasons }: Loss): boolean {
  const byWorker = leg.verdict.hop.marks.some((mark) => mark.kind === 'service-worker');
  const unruled = reasons.length === 0 || reasons[0] === 'credentials-omitted';
  return byWorker && (kind === 'refused' || (kind === 'withheld' && unruled));
}

function finding(context: CauseContext, loss: Loss): Draft {
  const { name } = loss.followed;
  const values = {
    name,
    path: sayPath(loss.leg.verdict.hop.request.url),
    hop: sayHop(loss.at, context.chain.chain.id),
  };
  return draftOfLoss(context, loss, {
    // What the worker keeps and changes happens inside the page.
    confidence: 'possible',
    explanation: phrase(
      '`{name}` did not help at hop {hop}: the page’s service worker asked for `{path}`, and may keep answers from before the login.',
      values,
    ),
    evidence: [
      ...requestLine(context, loss.at, undefined, phrase('made by the service worker, not by the page')),
      ...cookieHeader(context, loss.at),
      ...answer(context, loss.at),
    ],
    nextTest: phrase(
      'DevTools → Application → Service workers → “Bypass for network”, then repeat. Is the session kept?',
    ),
    remedies: [
      { goal: phrase('let the worker leave sign-in pages, callbacks and redirects alone (no `respondWith` for them)') },
      { goal: phrase('keep no answer that was redirected, and none that came without the session') },
    ],
  });
}
