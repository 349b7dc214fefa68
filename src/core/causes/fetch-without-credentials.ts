import type { Loss } from '../session/loss.ts';
import { phrase } from '../words.ts';
import type { Cause, CauseContext, Draft } from './cause.ts';
import { confidenceOf, withheldOf } from './confidence.ts';
import { draftOfLoss, rejectedLine } from './draft-of-loss.ts';
import { cookieHeader, requestLine, responseHeader, setCookieLine, verdictAt } from './evidence.ts';
import { sayHop, siteName } from './say-hop.ts';

export const fetchWithoutCredentials: Cause = {
  id: 'fetch-without-credentials',
  title: 'The script asked without credentials, so no cookie went or came',
  needs: 'loss',
  check: (context) =>
    context.losses
      .filter((loss) => reasonsOf(context, loss)[0] === 'credentials-omitted')
      .map((loss) => finding(context, loss)),
  hides: ['set-cookie-refused'],
};

function reasonsOf(context: CauseContext, loss: Loss): readonly string[] {
  if (loss.kind === 'rejected') return rejectedLine(context, loss)?.reasons ?? [];
  return loss.kind === 'withheld' ? loss.reasons : [];
}

/** Proven where the browser let the script read the answer although the server did not allow credentials (Fetch, "CORS check"). */
function isProven(context: CauseContext, loss: Loss): boolean {
  if (loss.kind === 'rejected') return rejectedLine(context, loss)?.explained === true;
  return withheldOf(loss).every(({ explained }) => explained);
}

function finding(context: CauseContext, loss: Loss): Draft {
  const { name } = loss.followed;
  const hop = verdictAt(context, loss.fault)?.hop ?? loss.leg.verdict.hop;
  const chain = context.chain.chain.id;
  const values = {
    name,
    host: siteName(hop.request.url),
    from: siteName(hop.context.initiator ?? 'the page'),
    set: sayHop(loss.fault, chain),
    hop: sayHop(loss.at, chain),
  };
  const isCrossSite = verdictAt(context, loss.fault)?.sameSiteContext === 'cross-site';
  return draftOfLoss(context, loss, {
    // Unproven, it is what remains when no rule refuses the cookie: the mode of a request is not shown.
    confidence: isProven(context, loss)
      ? confidenceOf(context, loss)
      : context.trace.jar.observed
        ? 'likely'
        : 'possible',
    explanation:
      loss.kind === 'rejected'
        ? phrase(
            '`{name}` was set by {host} in answer to a script of {from} that asked without credentials (hop {set}): the browser ignored it.',
            values,
          )
        : phrase('`{name}` stayed behind at hop {hop}: the script of {from} asked {host} without credentials.', values),
    evidence: [
      ...requestLine(context, loss.fault, undefined, phrase('by a script of {from}: another origin', values)),
      ...responseHeader(context, loss.fault, 'access-control-allow-origin'),
      ...(hop.response?.headers.some(({ name: one }) => one.toLowerCase() === 'access-control-allow-credentials') ===
      true
        ? responseHeader(context, loss.fault, 'access-control-allow-credentials')
        : []),
      ...(loss.kind === 'rejected' && loss.origin !== undefined ? setCookieLine(context, loss.origin) : []),
      ...cookieHeader(context, loss.at, phrase('no `{name}`', { name })),
    ],
    nextTest: phrase(
      "Add `credentials: 'include'` to the call, and let {host} answer with `Access-Control-Allow-Credentials: true`.",
      values,
    ),
    remedies: [
      {
        goal: phrase("call with `credentials: 'include'` (axios: `withCredentials: true`)"),
        shown: { setting: 'credentials', code: "fetch(url, { credentials: 'include' })" },
      },
      {
        goal: phrase(
          'let {host} allow it: `Access-Control-Allow-Credentials: true`, and the exact origin instead of `*`',
          values,
        ),
        cost: phrase('Allow only origins that you know: their scripts act for the signed-in user.'),
      },
      {
        goal: phrase(
          'or serve page and interface from one origin (a proxy path), where no credentials need to be asked for',
        ),
      },
      ...(isCrossSite
        ? [
            {
              goal: phrase('between different sites the cookie also needs `SameSite=None; Secure`'),
              cost: phrase('It is then sent from every site: keep request-forgery protection on.'),
            },
          ]
        : []),
    ],
  });
}
