import type { Cookie } from '../model.ts';
import { registrableDomain } from '../site/registrable-domain.ts';
import { resolveRequest } from '../site/resolve-request.ts';
import { nameInSetCookie } from './name-in-set-cookie.ts';
import { retrieveOfDomain } from './retrieve.ts';
import type { Retrieved, RetrieveInput } from './retrieve.ts';
import { storeCookie } from './store.ts';
import type { StoreInput, StoreResult } from './store.ts';

/** The cookies of one registrable domain, in the order in which they came, and the same by name. */
interface Share {
  readonly cookies: Cookie[];
  readonly byName: Map<string, readonly Cookie[]>;
}

/**
 * A whole jar that changes as lines are stored. No rule looks across registrable domains, and only cookies of its own name
 * matter to a line: so a request costs what the cookies of its domain cost, a line what its namesakes cost, however many others
 * there are.
 */
export class Jar {
  readonly #shares = new Map<string, Share>();

  constructor(cookies: readonly Cookie[] = []) {
    for (const cookie of cookies) {
      const share = this.#share(registrableDomain(cookie.domain));
      share.cookies.push(cookie);
      share.byName.set(cookie.name, [...(share.byName.get(cookie.name) ?? []), cookie]);
    }
  }

  /** `storeCookie` against this jar, which then holds the outcome; the answer's own jar is that of the name. */
  store(input: Omit<StoreInput, 'jar'>): StoreResult {
    const share = this.#share(resolveRequest(input.request, input.profile).domain);
    const name = nameInSetCookie(input.line, input.profile, input.binary);
    const namesakes = share.byName.get(name) ?? [];
    const { line, binary, request, now, serverDate, profile } = input;
    const result = storeCookie({ line, binary, request, now, serverDate, profile, jar: namesakes });
    if (result.jar === namesakes) return result;
    share.byName.set(name, result.jar);
    const { outcome, cookie, replaced } = result;
    const place = replaced === undefined ? share.cookies.length : share.cookies.indexOf(replaced);
    if (outcome === 'stored' && cookie !== undefined) share.cookies[place] = cookie;
    else share.cookies.splice(place, 1);
    return result;
  }

  /** `retrieveCookies` from this jar. */
  retrieve({ request, now, profile }: Omit<RetrieveInput, 'jar'>): readonly Retrieved[] {
    const resolved = resolveRequest(request, profile);
    return retrieveOfDomain(this.#shares.get(resolved.domain)?.cookies ?? [], resolved, now, profile);
  }

  #share(domain: string): Share {
    let share = this.#shares.get(domain);
    if (share === undefined) this.#shares.set(domain, (share = { cookies: [], byName: new Map() }));
    return share;
  }
}
