import type { Cookie } from '../model.ts';
import { registrableDomain } from '../site/registrable-domain.ts';
import { resolveRequest } from '../site/resolve-request.ts';
import { asText } from './as-text.ts';
import { parseSetCookie } from './parse-set-cookie.ts';
import type { Retrieved, RetrieveInput } from './retrieve.ts';
import { Share } from './share.ts';
import { contextOf, storeInto } from './store.ts';
import type { Stored, StoreInput } from './store.ts';

/**
 * A whole jar that changes as lines are stored. No rule looks across registrable domains, and only cookies of its own name
 * matter to a line: so a request costs what the cookies of its domain cost, a line what its namesakes cost, however many others
 * there are.
 */
export class Jar {
  readonly #shares = new Map<string, Share>();

  constructor(cookies: readonly Cookie[] = []) {
    for (const cookie of cookies) this.#share(registrableDomain(cookie.domain)).put(cookie, undefined);
  }

  /** `storeCookie` against this jar, which then holds the outcome. */
  store({ line, binary = false, request, now, serverDate, profile }: Omit<StoreInput, 'jar'>): Stored {
    const share = this.#share(resolveRequest(request, profile).domain);
    const parse = parseSetCookie(line, profile, binary);
    const jar = parse.ok ? share.named(asText(parse.parsed.name, binary)) : [];
    const stored = storeInto(contextOf(parse, { request, now, jar, serverDate, profile }));
    const { outcome, cookie, replaced } = stored;
    if (outcome === 'stored' && cookie !== undefined) share.put(cookie, replaced);
    if (outcome === 'deleted' && replaced !== undefined) share.remove(replaced);
    return stored;
  }

  /** `retrieveCookies` from this jar. */
  retrieve({ request, now, profile }: Omit<RetrieveInput, 'jar'>): readonly Retrieved[] {
    const resolved = resolveRequest(request, profile);
    return this.#shares.get(resolved.domain)?.retrieve(resolved, now, profile) ?? [];
  }

  #share(domain: string): Share {
    let share = this.#shares.get(domain);
    if (share === undefined) this.#shares.set(domain, (share = new Share()));
    return share;
  }
}
