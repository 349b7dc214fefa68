import type { Cookie, NotSentReason } from '../model.ts';
import type { Profile } from '../profile.ts';
import { notSentReasonsFor, notSentReasonsOf } from '../reasons/index.ts';
import { registrableDomain } from '../site/registrable-domain.ts';
import type { RequestFacts } from '../site/request-facts.ts';
import { resolveRequest } from '../site/resolve-request.ts';
import type { ResolvedRequest } from '../site/resolve-request.ts';
import { sentOnlyBecauseYoung } from './same-site-block.ts';

export interface RetrieveInput {
  readonly jar: readonly Cookie[];
  readonly request: RequestFacts;
  /** When the request was made. */
  readonly now: number;
  readonly profile: Profile;
}

export interface Retrieved {
  readonly cookie: Cookie;
  /** All of them, most telling first; empty: sent. */
  readonly reasons: readonly NotSentReason[];
  /** Sent only because it is younger than two minutes. */
  readonly laxAllowUnsafe: boolean;
}

/**
 * RFC 10025 section 5.8.3 for every cookie of the jar that shares the request's registrable domain: first those that go
 * along, in the order of the header (longer path, then older), then the others in the order of the jar.
 */
export function retrieveCookies({ jar, request, now, profile }: RetrieveInput): readonly Retrieved[] {
  const resolved = resolveRequest(request, profile);
  const about = { request: resolved, now, profile };
  const { possible } = notSentReasonsFor(about);
  const sent: Retrieved[] = [];
  const withheld: Retrieved[] = [];
  for (const cookie of jar) {
    if (!isOfDomain(cookie, resolved)) continue;
    const reasons = notSentReasonsOf({ cookie, ...about }, possible);
    if (reasons.length > 0) withheld.push({ cookie, reasons, laxAllowUnsafe: false });
    else
      sent.push({
        cookie,
        reasons,
        laxAllowUnsafe: sentOnlyBecauseYoung(cookie, resolved, now, profile),
      });
  }
  sent.sort((a, b) => headerOrder(a.cookie, b.cookie));
  return [...sent, ...withheld];
}

function isOfDomain({ domain }: Cookie, request: ResolvedRequest): boolean {
  return domain === request.host || domain === request.domain || registrableDomain(domain) === request.domain;
}

/** Step 2. A creation time that is not known is before the recording, hence older than any that is. */
export function headerOrder(a: Cookie, b: Cookie): number {
  if (a.path.length !== b.path.length) return b.path.length - a.path.length;
  return (a.createdAt ?? 0) - (b.createdAt ?? 0);
}
