import { hostOf } from '../session/followed.ts';
import { isLoopback } from '../site/host.ts';
import type { Loss } from '../session/loss.ts';
import { phrase } from '../words.ts';
import type { Cause, CauseContext, Draft } from './cause.ts';
import { draftOfLoss, rejectedFor } from './draft-of-loss.ts';
import { cookieHeader, requestLine, setCookieLine } from './evidence.ts';
import { clip, sayHop } from './say-hop.ts';

export const secureCookieOverPlainHttp: Cause = {
  id: 'secure-cookie-over-plain-http',
  title: 'A Secure cookie was set over plain http',
  needs: 'loss',
  check: (context) =>
    rejectedFor(context, 'secure-only')
      .filter(({ origin }) => !isLoopback(hostOf(origin?.url ?? '')))
      .map((loss) => finding(context, loss)),
  hides: [],
};

function finding(context: CauseContext, loss: Loss): Draft {
  const { name } = loss.followed;
  const host = hostOf(loss.origin!.url);
  const values = { name, hop: sayHop(loss.fault, context.chain.chain.id), at: sayHop(loss.at, context.chain.chain.id) };
  return draftOfLoss(context, loss, {
    explanation: phrase(
      '`{name}` is `Secure`, but hop {hop} answered over http://, so the browser refused to store it; hop {at} had nothing to send.',
      values,
    ),
    evidence: [
      ...setCookieLine(context, loss.origin!, /secure/i),
      ...requestLine(context, loss.fault, /^\S+ http:/, phrase('not https, and not localhost')),
      ...cookieHeader(context, loss.at, phrase('no `{name}`: the browser does not have it', { name })),
    ],
    remedies: [
      {
        goal: phrase('use https from the first hop: redirect `http://{host}` before the session starts', {
          host: clip(host),
        }),
        change: { kind: 'https', host },
        topic: { kind: 'to-https', host },
      },
      {
        goal: phrase('leave Secure out where there is no https (a development machine)', { name }),
        cost: phrase('Without Secure the cookie travels in the clear: never on a public site.'),
        change: { kind: 'attributes', cookie: name, set: { secure: false } },
        topic: { kind: 'secure', secure: false },
      },
    ],
  });
}
