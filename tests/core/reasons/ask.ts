import { storeContext } from '../../../src/core/cookie/store.ts';
import type { Cookie } from '../../../src/core/model.ts';
import { profiles } from '../../../src/core/profile.ts';
import type { ProfileName } from '../../../src/core/profile.ts';
import type {
  NotSent,
  NotSentContext,
  Past,
  Rejected,
  RejectedContext,
  Seen,
} from '../../../src/core/reasons/reason.ts';
import { topLevelFacts } from '../../../src/core/site/request-facts.ts';
import type { RequestFacts } from '../../../src/core/site/request-facts.ts';
import { resolveRequest } from '../../../src/core/site/resolve-request.ts';

export const now = Date.parse('2026-01-01T00:00:00Z');

interface Question {
  readonly url?: string;
  readonly request?: Partial<RequestFacts>;
  readonly profile?: ProfileName;
  readonly seen?: Partial<Seen>;
}

const nothingSeen: Seen = { fromCache: false, redirectedInternally: false, withoutCredentials: false, withheld: false };

/** A host-only session cookie `sid` of app.test, changed as said. */
export function cookie(change: Partial<Cookie> = {}): Cookie {
  return {
    name: 'sid',
    value: '1',
    domain: 'app.test',
    hostOnly: true,
    path: '/',
    secure: false,
    httpOnly: false,
    sameSite: 'unspecified',
    expires: undefined,
    partitionKey: undefined,
    createdAt: undefined,
    ...change,
  };
}

export interface SendQuestion extends Question {
  readonly cookie?: Partial<Cookie>;
  readonly past?: Past;
}

/** Unless said otherwise: a navigation to https://app.test/ that the browser itself starts, in Chromium. */
export function sendContext(question: SendQuestion): NotSentContext {
  const profile = profiles[question.profile ?? 'chromium'];
  return {
    cookie: cookie(question.cookie),
    request: resolveRequest(topLevelFacts(question.url ?? 'https://app.test/', question.request), profile),
    now,
    profile,
    seen: { ...nothingSeen, ...question.seen },
    past: question.past,
  };
}

export interface StoreQuestion extends Question {
  readonly line: string;
  readonly jar?: readonly Cookie[];
}

export function rejectContext(question: StoreQuestion): RejectedContext {
  const profile = profiles[question.profile ?? 'chromium'];
  const request = topLevelFacts(question.url ?? 'https://app.test/', question.request);
  const context = storeContext({ line: question.line, request, now, jar: question.jar ?? [], profile });
  return { ...context, seen: { ...nothingSeen, ...question.seen } };
}

/** Does the reason apply? */
export function notSent(reason: NotSent, question: SendQuestion): boolean {
  return reason.check(sendContext(question));
}

export function rejected(reason: Rejected, question: StoreQuestion): boolean {
  return reason.check(rejectContext(question));
}

/** A request from inside a page: https://page.test unless said otherwise. */
export function inside(page: string, more: Partial<RequestFacts> = {}): Partial<RequestFacts> {
  return {
    isTopLevelNavigation: false,
    isNavigation: false,
    resourceType: 'fetch',
    initiator: new URL(page).origin,
    documentUrl: page,
    topLevelUrl: page,
    ...more,
  };
}
