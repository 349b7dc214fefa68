import type { Loss } from '../session/loss.ts';
import { header } from '../fix/shown.ts';
import { phrase } from '../words.ts';
import type { Cause, CauseContext, Draft } from './cause.ts';
import { draftOfLoss, rejectedFor, rejectedLine } from './draft-of-loss.ts';
import { cookieHeader, setCookieLine } from './evidence.ts';
import { sayHop } from './say-hop.ts';
import { unreadableCookie } from './unreadable-cookie.ts';

export const invalidCookieCharacters: Cause = {
  id: 'invalid-cookie-characters',
  title: 'The Set-Cookie line contains a character that browsers refuse',
  check: (context) => [
    ...rejectedFor(context, 'disallowed-character', 'syntax-error').map((loss) => finding(context, loss)),
    ...unreadableCookie(context),
  ],
  hides: [],
};

// Control characters, TAB among them for Chromium.
// eslint-disable-next-line no-control-regex
const control = /[\u0000-\u001f\u007f]/;

function finding(context: CauseContext, loss: Loss): Draft {
  const { name } = loss.followed;
  const code = control.exec(rejectedLine(context, loss)?.line ?? '')?.[0]?.charCodeAt(0);
  const values = { name, hop: sayHop(loss.fault, context.chain.chain.id) };
  return draftOfLoss(context, loss, {
    explanation:
      code === undefined
        ? phrase('`{name}` could not be read at hop {hop}, so the browser refused to store it.', values)
        : phrase(
            '`{name}` came with a control character (U+{code}) at hop {hop}, so the browser refused to store it.',
            {
              ...values,
              code: code.toString(16).toUpperCase().padStart(4, '0'),
            },
          ),
    evidence: [
      ...setCookieLine(context, loss.origin!, code === undefined ? undefined : control),
      ...cookieHeader(context, loss.at, phrase('no `{name}`: the browser does not have it', { name })),
    ],
    remedies: [
      {
        goal: phrase('encode the value (base64url or percent-encoding) before it goes into `{name}`', { name }),
        shown: header('response', 'Set-Cookie', `${name}=…`),
      },
    ],
  });
}
