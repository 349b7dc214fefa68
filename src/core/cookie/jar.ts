import type { Cookie } from '../model.ts';
import { notSentReasonsOfCookie } from '../reasons/index.ts';
import { registrableDomain } from '../site/registrable-domain.ts';
import { resolveRequest } from '../site/resolve-request.ts';
import { asText } from './as-text.ts';
import { parseSetCookie } from './parse-set-cookie.ts';
import { retrieveOfDomain } from './retrieve.ts';
import type { Held, Retrieved, RetrieveInput } from './retrieve.ts';
import { contextOf, storeInto } from './store.ts';
import type { Stored, StoreInput } from './store.ts';

type Entry = { -readonly [Key in keyof Held]: Held[Key] };

/** The cookies of one registrable domain, in the order in which they came, and the same by name. */
class Share {
  readonly entries: Entry[] = [];
  readonly #byName = new Map<string, { readonly cookies: Cookie[]; readonly entries: Entry[] }>();

  named(name: string): readonly Cookie[] {
    return this.#byName.get(name)?.cookies ?? none;
  }

  /** In the place of the replaced one, or as the last. */
  put(cookie: Cookie, replaced: Cookie | undefined): void {
    const possible = notSentReasonsOfCookie(cookie);
    const alike = this.#byName.get(cookie.name);
    const place = replaced === undefined ? -1 : (alike?.cookies.indexOf(replaced) ?? -1);
    const entry = alike?.entries[place];
    if (alike !== undefined && entry !== undefined) {
      alike.cookies[place] = cookie;
      entry.cookie = cookie;
      entry.possible = possible;
      return;
    }
    const added: Entry = { cookie, possible };
    this.entries.push(added);
    if (alike === undefined) this.#byName.set(cookie.name, { cookies: [cookie], entries: [added] });
    else {
      alike.cookies.push(cookie);
      alike.entries.push(added);
    }
  }

  remove(cookie: Cookie): void {
    const alike = this.#byName.get(cookie.name);
    const place = alike?.cookies.indexOf(cookie) ?? -1;
    if (alike === undefined || place === -1) return;
    alike.cookies.splice(place, 1);
    const [removed] = alike.entries.splice(place, 1);
    this.entries.splice(this.entries.indexOf(removed!), 1);
  }
}

const none: readonly Cookie[] = [];

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
    const share = this.#shares.get(resolved.domain);
    return share === undefined ? [] : retrieveOfDomain(share.entries, resolved, now, profile);
  }

  #share(domain: string): Share {
    let share = this.#shares.get(domain);
    if (share === undefined) this.#shares.set(domain, (share = new Share()));
    return share;
  }
}
