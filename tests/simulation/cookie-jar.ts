import type { CaptureEvent } from '../../src/core/events.ts';
import type { Cookie } from '../../src/core/model.ts';
import { retrieveCookies } from '../../src/core/cookie/retrieve.ts';
import { storeCookie } from '../../src/core/cookie/store.ts';
import type { Profile } from '../../src/core/profile.ts';
import { registrableDomain } from '../../src/core/site/registrable-domain.ts';
import type { RequestFacts } from '../../src/core/site/request-facts.ts';

export interface CookieJar {
  /** The Cookie header; undefined when nothing is sent. */
  readonly header: (request: RequestFacts) => string | undefined;
  readonly store: (line: string, request: RequestFacts, serverDate: number | undefined) => void;
  /** Clear-Site-Data: every cookie of the URL's registrable domain. */
  readonly clear: (url: string) => void;
}

/** A jar that obeys the engine and tells of its changes as Chromium does. */
export function cookieJar(profile: Profile, now: () => number, tell: (event: CaptureEvent) => void): CookieJar {
  let jar: readonly Cookie[] = [];
  const changed = (
    cookie: Cookie,
    removed: boolean,
    cause: 'explicit' | 'overwrite' | 'expired' | 'expired-overwrite',
  ) =>
    tell({
      type: 'cookie-changed',
      time: now(),
      cookie: { ...cookie, createdAt: undefined },
      removed,
      cause,
      storeId: '0',
    });

  const dropExpired = (): void => {
    const expired = jar.filter((cookie) => cookie.expires !== undefined && cookie.expires <= now());
    jar = jar.filter((cookie) => !expired.includes(cookie));
    expired.forEach((cookie) => changed(cookie, true, 'expired'));
  };

  return {
    clear: (url) => {
      const site = registrableDomain(new URL(url).hostname);
      const gone = jar.filter(({ domain }) => registrableDomain(domain) === site);
      jar = jar.filter((cookie) => !gone.includes(cookie));
      gone.forEach((cookie) => changed(cookie, true, 'explicit'));
    },
    header: (request) => {
      dropExpired();
      const sent = retrieveCookies({ jar, request, now: now(), profile }).filter(({ reasons }) => reasons.length === 0);
      return sent.length === 0 ? undefined : sent.map(({ cookie }) => `${cookie.name}=${cookie.value}`).join('; ');
    },
    store: (line, request, serverDate) => {
      dropExpired();
      const result = storeCookie({ line, request, now: now(), jar, serverDate, profile });
      jar = result.jar;
      if (result.outcome === 'rejected' || result.cookie === undefined) return;
      if (result.replaced)
        changed(result.replaced, true, result.outcome === 'deleted' ? 'expired-overwrite' : 'overwrite');
      if (result.outcome === 'stored') changed(result.cookie, false, 'explicit');
    },
  };
}
