import { cookieKey } from '../../src/core/cookie/cookie-key.ts';
import type { CookieChangeCause } from '../../src/core/events.ts';
import type { BrowserName, Cookie } from '../../src/core/model.ts';
import type { Profile } from '../../src/core/profile.ts';
import type { ChainStart } from './begin-chain.ts';
import { cookieOf } from './cookie-lines.ts';
import { NotationError, type Exchange } from './parse.ts';
import { startedAt, type Stage } from './stage.ts';

const causes: readonly CookieChangeCause[] = ['explicit', 'overwrite', 'expired', 'expired-overwrite', 'evicted'];

/** The browser's jar while a script is played. Observed, it reports its changes as the browser would. */
export class Jar {
  readonly #cookies = new Map<string, Cookie>();
  readonly #stage: Stage;
  readonly #browser: BrowserName;
  readonly #profile: Profile;
  readonly #observed: boolean;

  constructor(stage: Stage, browser: BrowserName, profile: Profile, baseline: readonly Cookie[], observed: boolean) {
    this.#stage = stage;
    this.#browser = browser;
    this.#profile = profile;
    this.#observed = observed;
    for (const cookie of baseline) this.#cookies.set(cookieKey(cookie), cookie);
  }

  read(): void {
    if (!this.#observed) return;
    this.#stage.events.push({ type: 'jar-read', time: startedAt, cookies: [...this.#cookies.values()], storeId: '0' });
  }

  receive(exchange: Exchange, _chain: ChainStart, _redirected: boolean): void {
    for (const { value, line, outcome } of exchange.response?.setCookies ?? []) {
      if (outcome === 'rejected') continue;
      this.#take(cookieOf(value, exchange.url, this.#stage.time, this.#profile, line));
    }
  }

  scriptSets(rest: string, line: number): void {
    const value = /^sets\s+(.+)$/.exec(rest)?.[1];
    const page = this.#stage.page();
    if (value === undefined) throw new NotationError(line, `not "script sets …": ${rest}`);
    if (page === undefined) throw new NotationError(line, 'no page is there to run a script');
    this.#stage.tick();
    this.#take(cookieOf(value, page, this.#stage.time, this.#profile, line));
  }

  remove(rest: string, line: number): void {
    const match = /^(\S+?)(?: for (\S+)(?: (\/\S*))?)?(?: \(([a-z-]+)\))?$/.exec(rest);
    const cause = causes.find((known) => known === (match?.[4] ?? 'explicit'));
    if (!match || cause === undefined) throw new NotationError(line, `not "removed name (cause)": ${rest}`);
    const [, name, domain, path] = match;
    const found = [...this.#cookies.values()].filter(
      (cookie) =>
        cookie.name === name &&
        (domain === undefined || cookie.domain === domain) &&
        (path === undefined || cookie.path === path),
    );
    if (found.length !== 1) throw new NotationError(line, `${found.length} cookies in the jar are "${rest}"`);
    this.#stage.tick();
    this.#delete(found[0]!, cause);
  }

  #take(cookie: Cookie): void {
    const key = cookieKey(cookie);
    const old = this.#cookies.get(key);
    const isDeletion = cookie.expires !== undefined && cookie.expires <= this.#stage.time;
    if (isDeletion) {
      if (old) this.#delete(old, this.#browser === 'firefox' ? 'explicit' : 'expired-overwrite');
      return;
    }
    // Chromium tells an overwrite in two steps, the old value first; Firefox in one, with the new value.
    if (old && this.#browser !== 'firefox') this.#report(old, true, 'overwrite');
    this.#cookies.set(key, cookie);
    this.#report(cookie, false, old && this.#browser === 'firefox' ? 'overwrite' : 'explicit');
  }

  #delete(cookie: Cookie, cause: CookieChangeCause): void {
    this.#cookies.delete(cookieKey(cookie));
    this.#report(cookie, true, cause);
  }

  #report(cookie: Cookie, removed: boolean, cause: CookieChangeCause): void {
    if (!this.#observed) return;
    this.#stage.events.push({
      type: 'cookie-changed',
      time: this.#stage.time + 1,
      cookie,
      removed,
      cause,
      storeId: '0',
    });
  }
}
