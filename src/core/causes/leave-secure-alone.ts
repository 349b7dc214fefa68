import { hostOf } from '../session/followed.ts';
import type { Loss } from '../session/loss.ts';
import { phrase } from '../words.ts';
import type { Cause, CauseContext, Draft } from './cause.ts';
import { draftOfLoss, rejectedFor } from './draft-of-loss.ts';
import { cookieHeader, requestLine, rule, setCookieLine } from './evidence.ts';
import { sayHop } from './say-hop.ts';

export const leaveSecureAlone: Cause = {
  id: 'leave-secure-alone',
  title: 'Plain http may not touch the Secure cookie of the same name',
  needs: 'loss',
  check: (context) => rejectedFor(context, 'overwrite-secure').map((loss) => finding(context, loss)),
  hides: [],
};

function finding(context: CauseContext, loss: Loss): Draft {
  const { name } = loss.followed;
  const host = hostOf(loss.origin!.url);
  return draftOfLoss(context, loss, {
    explanation: phrase(
      '`{name}` was set over http:// at hop {hop}, but there is a `Secure` one that http may not replace, so it was refused.',
      { name, hop: sayHop(loss.fault, context.chain.chain.id) },
    ),
    evidence: [
      ...setCookieLine(context, loss.origin!),
      ...requestLine(context, loss.fault, /^\S+ http:/),
      ...rule(context, phrase('RFC 10025 section 5.7, step 16 (leave Secure cookies alone)')),
      ...cookieHeader(context, loss.at, phrase('the `Secure` one does not go over http either')),
    ],
    remedies: [
      {
        goal: phrase('use https for the whole flow: redirect `http://{host}` before the session starts', { host }),
        change: { kind: 'https', host },
        topic: { kind: 'to-https', host },
      },
    ],
  });
}
