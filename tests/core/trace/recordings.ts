import type { CaptureEvent } from '../../../src/core/events.ts';
import type { Browser, Trace } from '../../../src/core/model.ts';
import { foldEvents, startFolding } from '../../../src/core/trace/fold.ts';
import { captured } from '../../chain.ts';

/** Recordings with a bit of everything, as scripts of `tests/chain.ts`. */
export const recordings = {
  login: `
    * observed
    * jar: theme=dark; Domain=app.test
    > GET https://app.test/
    > Cookie: theme=dark
    < 302 https://idp.test/authorize
    < Set-Cookie: tx=1; Path=/
    > GET https://idp.test/authorize
    < 200
    < Set-Cookie: idp=a; HttpOnly
    * via fetch
    > GET https://idp.test/logo
    < 200
    * via script
    > POST https://app.test/callback
    < 303 /home
    < Set-Cookie: sid=1; Path=/
    < Set-Cookie: tx=; Max-Age=0; Path=/
    > GET https://app.test/home
    > Cookie: sid=1
    < 200
    < Set-Cookie: sid=2; Path=/
    * script sets seen=1
    * via fetch
    > GET https://app.test/api
    < 200
    < Set-Cookie: sid=2; Path=/
    * removed seen (evicted)
  `,
  loops: `
    * observed
    > GET http://app.test/
    * internal
    > GET https://app.test/
    < 302 https://app.test/
    < Set-Cookie: n=1
    > GET https://app.test/
    < 302 https://app.test/
    < Set-Cookie: n=2
    > GET https://app.test/
    * mark headers-missing
    < 200
    < Refresh: 0; url=/next
    * via meta-refresh
    > GET https://app.test/next
    < 302 /lost
    * via start
    > GET https://app.test/cached
    < 301 /new
    * mark cached-redirect
    > GET https://app.test/new
    * error net::ERR_CONNECTION_RESET
    * restored https://app.test/next
    * via reload
    > GET https://app.test/next
    < 200
  `,
  windows: `
    * observed
    > GET https://app.test/
    < 200
    * via frame
    > GET https://idp.test/silent
    < 302 https://app.test/done
    < Set-Cookie: f=1; SameSite=None; Secure
    > GET https://app.test/done
    < 200
    * via fetch
    > GET https://app.test/in-frame
    < 200
    * frame 0
    * via popup
    > GET https://idp.test/login
    < 200
    * via form
    > POST https://idp.test/login
    < 302 https://app.test/back
    > GET https://app.test/back
    < 200
    < Set-Cookie: sid=1
    * tab 1
    * via reload
    > GET https://app.test/
    > Cookie: sid=1
    < 200
    * mark access-withheld
    * via fetch
    * initiator https://app.test
    > GET https://app.test/from-worker
    < 200
    * mark service-worker
    * via link
    > GET https://other.test/
    < 200
  `,
} as const;

export const chromium: Browser = { name: 'chromium', version: '156.0' };
export const firefox: Browser = { name: 'firefox', version: '153.7' };
export const startedAt = Date.UTC(2026, 0, 1);

export function eventsOf(name: keyof typeof recordings, browser: Browser = chromium): readonly CaptureEvent[] {
  return captured(`* browser ${browser.name}\n${recordings[name]}`);
}

/** Folds batch after batch. */
export function folded(batches: readonly (readonly CaptureEvent[])[], browser: Browser = chromium): Trace {
  return batches.reduce((folding, batch) => foldEvents(folding, batch), startFolding(browser, startedAt, 1)).trace;
}
