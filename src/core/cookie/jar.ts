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
    for (const cookie of cookies) this.add(cookie);
  }

  /** `storeCookie` against this jar, which then holds the outcome. */
  store(input: Omit<StoreInput, 'jar'>): Stored {
    const share = this.#shareFor(input);
    const stored = storedIn(share, input);
    const { outcome, cookie, replaced } = stored;
    if (outcome === 'stored' && cookie !== undefined) share.put(cookie, replaced);
    if (outcome === 'deleted' && replaced !== undefined) share.remove(replaced);
    return stored;
  }

  /** What `store` would answer; the jar stays as it is. */
  wouldStore(input: Omit<StoreInput, 'jar'>): Stored {
    return storedIn(this.#shareFor(input), input);
  }

  /** The cookies of that name, of whatever domain; those of one domain in the order in which they came. */
  named(name: string): readonly Cookie[] {
    return [...this.#shares.values()].flatMap((share) => share.named(name));
  }

  /** The cookies of the registrable domains that fit; those of one domain in the order in which they came. */
  ofDomains(fits: (domain: string) => boolean): readonly Cookie[] {
    return [...this.#shares].flatMap(([domain, share]) => (fits(domain) ? share.cookies() : []));
  }

  /** Puts a cookie in that no line set, as the last. */
  add(cookie: Cookie): void {
    this.#share(registrableDomain(cookie.domain)).put(cookie, undefined);
  }

  /** Takes this very cookie out; nothing happens where the jar does not hold it. */
  remove(cookie: Cookie): void {
    this.#share(registrableDomain(cookie.domain)).remove(cookie);
  }

  /** `retrieveCookies` from this jar. */
  retrieve({ request, now, profile }: Omit<RetrieveInput, 'jar'>): readonly Retrieved[] {
    const resolved = resolveRequest(request, profile);
    return this.#shares.get(resolved.domain)?.retrieve(resolved, now, profile) ?? [];
  }

  #shareFor({ request, profile }: Omit<StoreInput, 'jar'>): Share {
    return this.#share(resolveRequest(request, profile).domain);
  }

  #share(domain: string): Share {
    let share = this.#shares.get(domain);
    if (share === undefined) this.#shares.set(domain, (share = new Share()));
    return share;
  }
}

function storedIn(share: Share, input: Omit<StoreInput, 'jar'>): Stored {
  const { line, binary = false, request, now, serverDate, profile } = input;
  const parse = parseSetCookie(line, profile, binary);
  const jar = parse.ok ? share.named(asText(parse.parsed.name, binary)) : [];
  return storeInto(contextOf(parse, { request, now, jar, serverDate, profile }));
}
