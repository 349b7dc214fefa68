import { hostOf } from '../session/followed.ts';
import { phrase } from '../words.ts';
import type { Cause, CauseContext, Draft } from './cause.ts';
import { draftOfLoss } from './draft-of-loss.ts';
import { cookieHeader, rule, setCookieLine } from './evidence.ts';
import { rejectedDomains } from './rejected-domain.ts';
import { clip, sayHop } from './say-hop.ts';

export const publicSuffixDomain: Cause = {
  id: 'public-suffix-domain',
  title: 'The Domain attribute is a public suffix',
  needs: 'loss',
  check: (context) => rejectedDomains(context, true).map((found) => finding(context, found)),
  hides: [],
};

function finding(context: CauseContext, { loss, domain }: ReturnType<typeof rejectedDomains>[number]): Draft {
  const { name } = loss.followed;
  const origin = loss.origin!;
  const host = hostOf(origin.url);
  const values = { name, domain: clip(domain, 30), hop: sayHop(loss.fault, context.chain.chain.id) };
  return draftOfLoss(context, loss, {
    explanation: phrase(
      '`{name}` has `Domain={domain}`, under which anyone can have a site, so the browser refused to store it at hop {hop}.',
      values,
    ),
    evidence: [
      ...setCookieLine(context, origin, /domain\s*=\s*[^;]*/i),
      ...rule(
        context,
        phrase('RFC 10025 section 5.7, step 9'),
        phrase('`{domain}` is on the public suffix list', { domain }),
      ),
      ...cookieHeader(context, loss.at, phrase('no `{name}`: the browser does not have it', { name })),
    ],
    remedies: [
      {
        goal: phrase('set `{name}` without Domain: it then belongs to `{host}` alone', { name, host }),
        cost: phrase('Two applications below `{domain}` cannot share cookies; that takes a domain of your own.', {
          domain,
        }),
        change: { kind: 'attributes', cookie: name, set: { domain: undefined } },
        topic: { kind: 'domain', domain: undefined },
      },
    ],
  });
}
