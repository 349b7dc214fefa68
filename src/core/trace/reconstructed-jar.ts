import { cookieKey } from '../cookie/cookie-key.ts';
import { coversHost } from '../cookie/domain-match.ts';
import { isExpired } from '../cookie/expiry.ts';
import type { CookiePair } from '../cookie/parse-cookie-header.ts';
import { pathMatch } from '../cookie/path-match.ts';
import type { Cookie, Hop, JarChange, JarTimeline } from '../model.ts';
import type { Profile } from '../profile.ts';
import { registrableDomain } from '../site/registrable-domain.ts';
import type { UnseenCookies } from './unseen-cookies.ts';

/** A jar that is being worked out from headers, and how it came to be. */
export class ReconstructedJar {
  readonly #byName = new Map<string, Map<string, Cookie>>();
  readonly #baseline: Cookie[];
  readonly #changes: JarChange[] = [];
  readonly #profile: Profile;

  constructor(baseline: readonly Cookie[], profile: Profile) {
    this.#baseline = [...baseline];
    this.#profile = profile;
    for (const cookie of baseline) this.#put(cookie);
  }

  timeline(): JarTimeline {
    return { observed: false, baseline: this.#baseline, changes: this.#changes };
  }

  named(name: string): readonly Cookie[] {
    return [...(this.#byName.get(name)?.values() ?? [])];
  }

  apply(change: JarChange): void {
    const { cookie, removed } = change;
    const alike = this.#byName.get(cookie.name);
    const known = alike?.get(cookieKey(cookie));
    this.#changes.push(removed && known ? { ...change, cookie: known } : change);
    if (removed) alike?.delete(cookieKey(cookie));
    else this.#put(cookie);
  }

  /** Clear-Site-Data: every cookie of the URL's registrable domain. No line did it. */
  clear(url: string, time: number): void {
    const site = registrableDomain(new URL(url).hostname);
    const all = [...this.#byName.values()].flatMap((alike) => [...alike.values()]);
    for (const cookie of all.filter(({ domain }) => registrableDomain(domain) === site))
      this.apply({ time, cookie, removed: true, cause: 'explicit', by: undefined, observed: false });
  }

  /**
   * Takes note of the cookies of one name that a request carried. One that the jar does not hold with this value either
   * took the place of one that it does hold (a script or an unseen response changed it), or was there from the beginning.
   */
  sent(name: string, pairs: readonly CookiePair[], hop: Hop, time: number, unseen: UnseenCookies): void {
    const url = URL.canParse(hop.request.url) ? new URL(hop.request.url) : undefined;
    if (url === undefined) return;
    const eligible = this.named(name).filter(
      (cookie) => coversHost(cookie, url.hostname) && pathMatch(url.pathname, cookie.path) && !isExpired(cookie, time),
    );
    const rest = new Set(eligible);
    const unknown = pairs.filter(({ value }) => {
      const match = eligible.find((cookie) => cookie.value === value && rest.has(cookie));
      return match === undefined || !rest.delete(match);
    });
    for (const { value } of unknown) {
      const [changed] = rest;
      if (changed !== undefined) {
        rest.delete(changed);
        this.apply({
          time: justBefore(time),
          cookie: {
            ...changed,
            value,
            createdAt: this.#profile.creationTimeKept === 'always' ? changed.createdAt : undefined,
          },
          removed: false,
          cause: 'overwrite',
          by: undefined,
          observed: false,
        });
      } else this.#addToBaseline(unseen.cookieFor({ name, value }, url, time), url.hostname);
    }
  }

  /** A key that is taken belongs to another cookie: this one must then differ in its domain or path. */
  #addToBaseline(cookie: Cookie, host: string): void {
    const domain = registrableDomain(host);
    const guesses = [
      cookie,
      { ...cookie, domain, hostOnly: false },
      ...Array.from({ length: 50 }, (_, at) => ({
        ...cookie,
        domain,
        hostOnly: false,
        path: `/${'*'.repeat(at + 1)}`,
      })),
    ];
    const free = guesses.find((guess) => !this.#isKnown(guess));
    if (free === undefined) return;
    this.#baseline.push(free);
    this.#put(free);
  }

  #isKnown(cookie: Cookie): boolean {
    return this.#byName.get(cookie.name)?.has(cookieKey(cookie)) ?? false;
  }

  #put(cookie: Cookie): void {
    const alike = this.#byName.get(cookie.name) ?? new Map<string, Cookie>();
    this.#byName.set(cookie.name, alike.set(cookieKey(cookie), cookie));
  }
}

/** A thousandth of a millisecond: the change is then before the request and after all else. */
function justBefore(time: number): number {
  return time - 0.001;
}
