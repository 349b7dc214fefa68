import type { Loss } from '../session/loss.ts';
import { phrase } from '../words.ts';
import type { Cause, CauseContext, Draft } from './cause.ts';
import { isOlderThanTwoMinutes } from './cookie-age.ts';
import { cookieOf, draftOfLoss } from './draft-of-loss.ts';
import { cookieHeader, initiatorOf, requestLine, responseHeader, setCookieLine } from './evidence.ts';
import { postRemedies } from './post-remedies.ts';
import { preservedPost } from './preserved-post.ts';
import { sameSiteLosses, starterOf } from './same-site-losses.ts';
import { sayHop, siteName } from './say-hop.ts';

export const samesiteLaxCrossSitePost: Cause = {
  id: 'samesite-lax-cross-site-post',
  title: 'A Lax cookie stays behind when another site POSTs back',
  needs: 'loss',
  check: (context) =>
    sameSiteLosses(context, 'lax')
      .filter((loss) => !isOlderThanTwoMinutes(context, loss))
      .map((loss) => finding(context, loss)),
  hides: [],
};

function finding(context: CauseContext, loss: Loss): Draft {
  const { name } = loss.followed;
  const from = starterOf(loss) ?? phrase('another site');
  const method = loss.leg.verdict.hop.request.method;
  const declared = cookieOf(context, loss)?.sameSite === 'lax';
  const post = declared ? preservedPost(context, loss) : undefined;
  const values = { name, method, from, hop: sayHop(loss.at, context.chain.chain.id) };
  return draftOfLoss(context, loss, {
    explanation: post
      ? phrase(
          '`{name}` is `SameSite=Lax`, and the {status} of {by} repeats its POST here: from another site, so it is not sent (hop {hop}).',
          { ...values, status: post.status, by: siteName(post.url) },
        )
      : declared
        ? phrase(
            '`{name}` is `SameSite=Lax`, so the browser does not send it with the {method} that comes from {from} (hop {hop}).',
            values,
          )
        : phrase(
            '`{name}` has no SameSite, which counts as `Lax`, so it is not sent with the {method} that comes from {from} (hop {hop}).',
            values,
          ),
    evidence: [
      ...(loss.origin === undefined
        ? []
        : setCookieLine(
            context,
            loss.origin,
            /samesite\s*=\s*\w+/i,
            declared ? undefined : phrase('no SameSite counts as Lax'),
          )),
      ...requestLine(context, loss.at, /^POST/),
      ...initiatorOf(context, loss.at),
      ...cookieHeader(context, loss.at, phrase('no `{name}`; the browser has it', { name })),
      ...(loss.overwritten
        ? responseHeader(context, loss.at, 'set-cookie', phrase('a new session takes the old one’s place'))
        : []),
    ],
    remedies: postRemedies(context, loss, name),
  });
}
