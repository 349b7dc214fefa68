import { hostOf } from '../session/followed.ts';
import type { Loss } from '../session/loss.ts';
import { phrase } from '../words.ts';
import type { Cause, CauseContext, Draft } from './cause.ts';
import { cookieOf, draftOfLoss } from './draft-of-loss.ts';
import { cookieHeader, initiatorOf, requestLine, rule, setCookieLine } from './evidence.ts';
import { isSchemeOnly, sameSiteLosses } from './same-site-losses.ts';
import { clip, sayHop } from './say-hop.ts';

export const schemefulSameSite: Cause = {
  id: 'schemeful-same-site',
  title: 'http and https of one domain count as two sites',
  needs: 'loss',
  check: (context) =>
    [...sameSiteLosses(context, 'strict'), ...sameSiteLosses(context, 'lax')]
      .filter((loss) => loss.reasons[0]?.startsWith('schemeful-') === true && isSchemeOnly(loss))
      .map((loss) => finding(context, loss)),
  hides: ['samesite-strict-cross-site-return', 'samesite-lax-cross-site-post', 'lax-plus-post-two-minutes'],
};

function finding(context: CauseContext, loss: Loss): Draft {
  const { name } = loss.followed;
  const { initiator = '' } = loss.leg.verdict.hop.context;
  const attribute = cookieOf(context, loss)?.sameSite === 'strict' ? 'Strict' : 'Lax';
  const host = hostOf(initiator);
  return draftOfLoss(context, loss, {
    explanation: phrase(
      '`{name}` is `SameSite={attribute}`, and the request comes from {from}: another scheme is another site, so it is not sent (hop {hop}).',
      { name, attribute, from: clip(initiator), hop: sayHop(loss.at, context.chain.chain.id) },
    ),
    evidence: [
      ...(loss.origin === undefined ? [] : setCookieLine(context, loss.origin, /samesite\s*=\s*\w+/i)),
      ...initiatorOf(context, loss.at, phrase('the same domain, another scheme')),
      ...requestLine(context, loss.at, /https?:/),
      ...cookieHeader(context, loss.at, phrase('no `{name}`; the browser has it', { name })),
      ...rule(context, phrase('HTML, “schemelessly same site”; RFC 10025 section 5.2')),
    ],
    remedies: [
      {
        goal: phrase('serve every page of `{host}` over https, with HSTS, so that nothing starts from http', { host }),
        change: { kind: 'https', host },
        topic: { kind: 'to-https', host },
      },
    ],
  });
}
