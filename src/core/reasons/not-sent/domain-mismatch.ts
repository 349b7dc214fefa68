import type { CookieDomain } from '../../cookie/cookie-domain.ts';
import { coversHost } from '../../cookie/domain-match.ts';
import type { ResolvedRequest } from '../../site/resolve-request.ts';
import { phrase } from '../../words.ts';
import type { NotSent } from '../reason.ts';
import { rfc } from '../spec.ts';

export const domainMismatch = {
  id: 'domain-mismatch',
  title: 'Set for another host',
  spec: rfc('5.8.3'),
  ofDomain: isElsewhere,
  check: ({ cookie, request }) => isElsewhere(cookie, request),
  explain: ({ cookie, request }) =>
    cookie.hostOnly
      ? phrase('`{name}` was not sent to `{host}`: it has no Domain attribute, so it belongs to `{domain}` alone.', {
          name: cookie.name,
          host: request.host,
          domain: cookie.domain,
        })
      : phrase('`{name}` was not sent to `{host}`: its `Domain={domain}` does not cover that host.', {
          name: cookie.name,
          host: request.host,
          domain: cookie.domain,
        }),
} satisfies NotSent;

function isElsewhere(domain: CookieDomain, { host }: ResolvedRequest): boolean {
  return !coversHost(domain, host);
}
