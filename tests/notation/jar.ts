import { cookieKey } from '../../src/core/cookie/cookie-key.ts';
import { storeCookie } from '../../src/core/cookie/store.ts';
import type { CookieChangeCause } from '../../src/core/events.ts';
import type { BrowserName, Cookie, JarChange } from '../../src/core/model.ts';
import type { Profile } from '../../src/core/profile.ts';
import type { RequestFacts } from '../../src/core/site/request-facts.ts';
import type { ChainStart } from './begin-chain.ts';
import { cookieOf } from './cookie-lines.ts';
import { NotationError, type Exchange, type SetCookieLine } from './parse.ts';
import { startedAt, type Stage } from './stage.ts';

const causes: readonly CookieChangeCause[] = ['explicit', 'overwrite', 'expired', 'expired-overwrite', 'evicted'];

/** The browser's jar while a script is played. Observed, it reports its changes as the browser would. */
export class Jar {
  /** Changes that no response made; for a jar that is not observed. */
  readonly scripted: JarChange[] = [];
  readonly #cookies = new Map<string, Cookie>();
  readonly #stage: Stage;
  readonly #browser: BrowserName;
  readonly #profile: Profile;
  readonly #observed: boolean;
  #redirectedFrom: string[] = [];

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

  beginHop(isFirst: boolean, url: string): void {
    this.#redirectedFrom = isFirst ? [] : this.#redirectedFrom;
    this.#redirectedFrom.push(url);
  }

  receive(exchange: Exchange, chain: ChainStart): void {
    for (const setCookie of exchange.response?.setCookies ?? []) {
      if (setCookie.outcome === 'stored') this.#take(this.#asWritten(setCookie, exchange));
      else if (setCookie.outcome === undefined) this.#judge(setCookie, exchange, chain);
    }
  }

  scriptSets(rest: string, line: number): void {
    const value = /^sets\s+(.+)$/.exec(rest)?.[1];
    const page = this.#stage.page();
    if (value === undefined) throw new NotationError(line, `not "script sets …": ${rest}`);
    if (page === undefined) throw new NotationError(line, 'no page is there to run a script');
    this.#stage.tick();
    this.#take(cookieOf(value, page, this.#stage.time, this.#profile, line), true);
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
    this.#delete(found[0]!, cause, true);
  }

  #asWritten({ value, line }: SetCookieLine, { url }: Exchange): Cookie {
    return cookieOf(value, url, this.#stage.time, this.#profile, line);
  }

  #judge({ value }: SetCookieLine, { url, method }: Exchange, chain: ChainStart): void {
    const top = chain.ancestors?.at(-1) ?? this.#stage.page(0);
    const isTopLevelNavigation = chain.resourceType === 'main-frame';
    const request: RequestFacts = {
      url,
      method,
      resourceType: chain.resourceType,
      isTopLevelNavigation,
      isNavigation: isTopLevelNavigation || chain.resourceType === 'sub-frame',
      initiator: chain.initiator,
      documentUrl: chain.documentUrl,
      topLevelUrl: isTopLevelNavigation ? undefined : top,
      ancestors:
        isTopLevelNavigation || chain.frameId === 0 ? [] : (chain.ancestors ?? (top === undefined ? [] : [top])),
      redirectedFrom: this.#redirectedFrom.slice(0, -1),
      via: 'http',
    };
    const jar = [...this.#cookies.values()];
    const now = this.#stage.time;
    const { outcome, cookie, replaced } = storeCookie({ line: value, request, now, jar, profile: this.#profile });
    if (outcome === 'stored' && cookie) this.#take(cookie);
    if (outcome === 'deleted' && replaced) this.#delete(replaced, this.#deletion());
  }

  #take(cookie: Cookie, byScript = false): void {
    const key = cookieKey(cookie);
    const old = this.#cookies.get(key);
    if (cookie.expires !== undefined && cookie.expires <= this.#stage.time) {
      if (old) this.#delete(old, this.#deletion(), byScript);
      return;
    }
    // Chromium tells an overwrite in two steps, the old value first; Firefox in one, with the new value.
    if (old && this.#browser !== 'firefox') this.#report(old, true, 'overwrite');
    this.#cookies.set(key, cookie);
    this.#report(cookie, false, old && this.#browser === 'firefox' ? 'overwrite' : 'explicit', byScript);
  }

  #deletion(): CookieChangeCause {
    return this.#browser === 'firefox' ? 'explicit' : 'expired-overwrite';
  }

  #delete(cookie: Cookie, cause: CookieChangeCause, byScript = false): void {
    this.#cookies.delete(cookieKey(cookie));
    this.#report(cookie, true, cause, byScript);
  }

  /** The API knows no creation time. */
  #report(cookie: Cookie, removed: boolean, cause: CookieChangeCause, byScript = false): void {
    const time = this.#stage.time + 1;
    if (this.#observed) {
      const told = { ...cookie, createdAt: undefined };
      this.#stage.events.push({ type: 'cookie-changed', time, cookie: told, removed, cause, storeId: '0' });
    } else if (byScript) {
      const known = { ...cookie, createdAt: removed ? cookie.createdAt : time };
      this.scripted.push({ time, cookie: known, removed, cause, by: undefined, observed: false });
    }
  }
}
