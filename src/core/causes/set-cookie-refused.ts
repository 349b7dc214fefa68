import type { RejectedReason } from '../model.ts';
import { phrase } from '../words.ts';
import type { Cause } from './cause.ts';
import { draftOfLoss, rejectedFor, rejectedLine } from './draft-of-loss.ts';
import { cookieHeader, setCookieLine } from './evidence.ts';
import { sayHop } from './say-hop.ts';

/** Rare refusals: each has a page among the reasons, none has a story of its own. */
const rare: readonly RejectedReason[] = [
  'no-cookie-content',
  'scheme-not-supported',
  'invalid-path',
  'invalid-partitioned',
  'overwrite-http-only',
  'credentials-omitted',
  'user-preferences',
  'cached-response',
  'same-site-strict',
  'same-site-lax',
  'same-site-unspecified-treated-as-lax',
  'schemeful-same-site-strict',
  'schemeful-same-site-lax',
  'schemeful-same-site-unspecified-treated-as-lax',
];

export const setCookieRefused: Cause = {
  id: 'set-cookie-refused',
  title: 'The browser refused the session’s Set-Cookie',
  needs: 'loss',
  check: (context) =>
    rejectedFor(context, ...rare).map((loss) => {
      const { name } = loss.followed;
      const reason = rejectedLine(context, loss)!.reasons[0]!;
      return draftOfLoss(context, loss, {
        explanation: phrase('`{name}` was set at hop {hop}, but the browser refused to store it (`{reason}`).', {
          name,
          reason,
          hop: sayHop(loss.fault, context.chain.chain.id),
        }),
        evidence: [
          ...setCookieLine(context, loss.origin!),
          ...cookieHeader(context, loss.at, phrase('no `{name}`: the browser does not have it', { name })),
        ],
        remedies: [],
      });
    }),
  hides: [],
};
