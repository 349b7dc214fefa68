import type { Loss } from '../session/loss.ts';
import { phrase } from '../words.ts';
import type { Cause, CauseContext, Draft } from './cause.ts';
import { draftOfLoss, rejectedFor } from './draft-of-loss.ts';
import { cookieHeader, rule, setCookieLine } from './evidence.ts';
import { sayHop } from './say-hop.ts';

export const samesiteNoneWithoutSecure: Cause = {
  id: 'samesite-none-without-secure',
  title: 'SameSite=None without Secure',
  needs: 'loss',
  check: (context) => rejectedFor(context, 'same-site-none-insecure').map((loss) => finding(context, loss)),
  hides: [],
};

function finding(context: CauseContext, loss: Loss): Draft {
  const { name } = loss.followed;
  const https = loss.origin!.url.startsWith('https:');
  return draftOfLoss(context, loss, {
    explanation: phrase(
      '`{name}` is `SameSite=None` without `Secure`, so the browser refused to store it at hop {hop}.',
      {
        name,
        hop: sayHop(loss.fault, context.chain.chain.id),
      },
    ),
    evidence: [
      ...setCookieLine(context, loss.origin!, /samesite\s*=\s*none/i),
      ...rule(context, phrase('RFC 10025 section 5.7, step 19'), phrase('None is accepted together with Secure only')),
      ...cookieHeader(context, loss.at, phrase('no `{name}`: the browser does not have it', { name })),
    ],
    remedies: [
      {
        goal: phrase('set `{name}` with `SameSite=Lax`, unless cross-site requests need it', { name }),
        change: { kind: 'attributes', cookie: name, set: { sameSite: 'lax' } },
        topic: { kind: 'same-site', sameSite: 'Lax' },
      },
      {
        goal: phrase('set `{name}` with `SameSite=None; Secure`', { name }),
        cost: https
          ? phrase('Other sites can make the browser send it: keep request-forgery protection on.')
          : phrase('Secure needs https on every hop.'),
        change: { kind: 'attributes', cookie: name, set: { secure: true } },
        topic: { kind: 'same-site', sameSite: 'None' },
      },
    ],
  });
}
