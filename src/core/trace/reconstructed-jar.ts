import { cookieKey } from '../cookie/cookie-key.ts';
import { coversHost } from '../cookie/domain-match.ts';
import { isExpired } from '../cookie/expiry.ts';
import { mostCookies } from '../cookie/most-cookies.ts';
import type { CookiePair } from '../cookie/parse-cookie-header.ts';
import { pathMatch } from '../cookie/path-match.ts';
import type { Cookie, JarChange, JarTimeline } from '../model.ts';
import type { Profile } from '../profile.ts';
import { registrableDomain } from '../site/registrable-domain.ts';
import type { Address, UnseenCookies } from './unseen-cookies.ts';

/** A jar that is being worked out from headers, and how it came to be. */
export class ReconstructedJar {
  /** By registrable domain and name, of all partitions: no request gets, and no line replaces, a cookie of another domain. */
  readonly #byName = new Map<string, Map<string, Cookie>>();
  /** By registrable domain and partition, each of which has room of its own, in the order in which they came. */
  readonly #bySite = new Map<string, Map<string, Cookie>>();
  readonly #baseline: Cookie[];
  readonly #changes: JarChange[] = [];
  readonly #profile: Profile;
  /** By domain and name: below this every guess is taken. */
  readonly #guesses = new Map<string, number>();

  constructor(baseline: readonly Cookie[], profile: Profile) {
    this.#baseline = [...baseline];
    this.#profile = profile;
    for (const cookie of baseline) this.#put(cookie);
  }

  timeline(): JarTimeline {
    return { observed: false, baseline: this.#baseline, changes: this.#changes };
  }

  /** `domain`: registrable. */
  named(name: string, domain: string): readonly Cookie[] {
    const alike = this.#byName.get(placeOf(name, domain));
    return alike === undefined ? [] : [...alike.values()];
  }

  apply(change: JarChange): void {
    const { cookie, removed, time } = change;
    const key = cookieKey(cookie);
    const alike = this.#alike(cookie);
    const known = alike?.get(key);
    this.#changes.push(removed && known ? { ...change, cookie: known } : change);
    if (removed) {
      alike?.delete(key);
      this.#ofSite(cookie).delete(key);
      return;
    }
    this.#put(cookie);
    const site = this.#ofSite(cookie);
    const [oldest] = site.size > mostCookies ? site.values() : [];
    if (oldest !== undefined)
      this.apply({ time, cookie: oldest, removed: true, cause: 'evicted', by: undefined, observed: false });
  }

  /** Clear-Site-Data: every cookie of the URL's registrable domain. No line did it. */
  clear(url: string, time: number): void {
    const site = registrableDomain(new URL(url).hostname);
    const ofSite = [...this.#bySite].filter(([place]) => place.startsWith(`${site} `));
    for (const cookie of ofSite.flatMap(([, cookies]) => [...cookies.values()]))
      this.apply({ time, cookie, removed: true, cause: 'explicit', by: undefined, observed: false });
  }

  /**
   * Takes note of the cookies of one name that a request carried. One that the jar does not hold with this value either
   * took the place of one that it does hold (a script or an unseen response changed it), or was there from the beginning.
   */
  sent(name: string, pairs: readonly CookiePair[], url: Address, time: number, unseen: UnseenCookies): void {
    const eligible = this.named(name, url.domain).filter(
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
    // A jar that holds so many has lost its oldest since; which, nobody knows.
    if (this.#ofSite(cookie).size >= mostCookies) return;
    if (this.#addIfFree(cookie)) return;
    const domain = registrableDomain(host);
    if (this.#addIfFree({ ...cookie, domain, hostOnly: false })) return;
    // A header can repeat a name a thousand times: the guesses that were taken before are not tried again.
    const place = `${domain} ${cookie.name}`;
    for (let guess = this.#guesses.get(place) ?? 1; guess <= mostGuesses; guess++) {
      this.#guesses.set(place, guess);
      if (this.#addIfFree({ ...cookie, domain, hostOnly: false, path: `/${'*'.repeat(guess)}` })) return;
    }
    this.#guesses.set(place, mostGuesses + 1);
  }

  #addIfFree(cookie: Cookie): boolean {
    if (this.#isKnown(cookie)) return false;
    this.#baseline.push(cookie);
    this.#put(cookie);
    return true;
  }

  #isKnown(cookie: Cookie): boolean {
    return this.#alike(cookie)?.has(cookieKey(cookie)) ?? false;
  }

  #put(cookie: Cookie): void {
    const key = cookieKey(cookie);
    const alike = this.#alike(cookie);
    if (alike !== undefined) alike.set(key, cookie);
    else this.#byName.set(placeOf(cookie.name, registrableDomain(cookie.domain)), new Map([[key, cookie]]));
    this.#ofSite(cookie).set(key, cookie);
  }

  #alike({ name, domain }: Cookie): Map<string, Cookie> | undefined {
    return this.#byName.get(placeOf(name, registrableDomain(domain)));
  }

  #ofSite({ domain, partitionKey }: Cookie): Map<string, Cookie> {
    const place = `${registrableDomain(domain)} ${partitionKey?.topLevelSite ?? ''}`;
    let cookies = this.#bySite.get(place);
    if (cookies === undefined) this.#bySite.set(place, (cookies = new Map<string, Cookie>()));
    return cookies;
  }
}

function placeOf(name: string, domain: string): string {
  return `${domain}\n${name}`;
}

/** Of one name with one domain a browser sends a handful. */
const mostGuesses = 50;

/** A thousandth of a millisecond: the change is then before the request and after all else. */
function justBefore(time: number): number {
  return time - 0.001;
}
