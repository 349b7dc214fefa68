import { hostOf } from '../session/followed.ts';
import { phrase } from '../words.ts';
import type { Cause, CauseContext, Draft } from './cause.ts';
import { draftOfLoss } from './draft-of-loss.ts';
import { cookieHeader, requestLine, setCookieLine } from './evidence.ts';
import { rejectedDomains } from './rejected-domain.ts';
import { clip, sayHop } from './say-hop.ts';

export const invalidCookieDomain: Cause = {
  id: 'invalid-cookie-domain',
  title: 'The Domain attribute names a host that the server is not',
  needs: 'loss',
  check: (context) => rejectedDomains(context, false).map((found) => finding(context, found)),
  hides: [],
};

function finding(context: CauseContext, { loss, domain }: ReturnType<typeof rejectedDomains>[number]): Draft {
  const { name } = loss.followed;
  const origin = loss.origin!;
  const host = hostOf(origin.url);
  const values = { name, domain: clip(domain, 30), host: clip(host), hop: sayHop(loss.fault, context.chain.chain.id) };
  return draftOfLoss(context, loss, {
    explanation: /[:/]/.test(domain)
      ? phrase(
          '`{name}` has `Domain={domain}`, which is no host name, so the browser refused to store it at hop {hop}.',
          values,
        )
      : phrase(
          '`{name}` has `Domain={domain}`, but `{host}` may not set cookies for it, so the browser refused to store it at hop {hop}.',
          values,
        ),
    evidence: [
      ...setCookieLine(context, origin, /domain\s*=\s*[^;]*/i),
      ...requestLine(
        context,
        loss.fault,
        undefined,
        phrase('a host may name itself or a domain above it, without a port'),
      ),
      ...cookieHeader(context, loss.at, phrase('no `{name}`: the browser does not have it', { name })),
    ],
    remedies: [
      {
        goal: phrase('set `{name}` without Domain: it then belongs to `{host}` alone', { name, host }),
        change: { kind: 'attributes', cookie: name, set: { domain: undefined } },
        topic: { kind: 'domain', domain: undefined },
      },
    ],
  });
}
