/**
 * Traces as `curl -v` would print them, for every test.
 *
 * ```
 * > GET https://app.test/login                 begins a hop: of the chain before, if its last hop redirects here; else of a new one
 * > Cookie: sid=1                              request header; without a Cookie line no cookie was sent (headers are observed)
 * < 302 /dashboard                             status, and where it leads (absolute or relative), or a reason phrase
 * < Set-Cookie: sid=1; Path=/app               response header
 * ```
 * A hop without `<` still waits for its answer. Each event is 20 ms after the one before. `#` begins a comment line.
 *
 * Of the whole script, anywhere:
 * - `* browser firefox`                        default chromium; decides how cookies are judged and events look
 * - `* jar: sid=1; Domain=app.test; Secure`    in the jar when the recording began. Path=/ unless said; host-only without Domain, for the
 *                                              host of the script's first URL or of the URL that stands first:
 *                                              `* jar: https://idp.test/ 30 s ago: sid=1` (set there, created 30 s before)
 * - `* observed`                               the jar was watched: changes come as cookie events. After a `< Set-Cookie` line `* stored` or
 *                                              `* rejected` says what the jar did; unsaid, what the engine would do.
 *                                              Without `* observed` the jar is reconstructed from the headers, as for a HAR file.
 * Of the hop above:
 * - `* mark cached-redirect`                   or cached-response, prerender, service-worker, headers-missing, listener-lost, access-withheld
 * - `* internal`                               the browser itself redirected (HSTS) to the hop that follows; no response
 * - `* error net::ERR_ABORTED`                 the request failed
 * - `* ip 10.0.0.1`                            the server's address
 * - `* took 300 ms`                            its request left so long before its answer, and so before hops above were answered
 * Before a hop that begins a new chain:
 * - `* via link`                               or start, form, meta-refresh, script, client-redirect, popup (a new tab), frame, fetch, reload.
 *                                              Unsaid: start for the first chain, then form for a POST, else link
 * - `* initiator https://idp.test`             or null, or none. Unsaid: the page in the tab, and none for start
 * - `* type image`                             resource type; unsaid: as `via` implies
 * - `* top https://top.test/`                  puts this page into the tab first
 * - `* ancestors https://a.test/ https://b.test/`  documents around the frame, nearest first
 * - `* tab 1`, `* frame 0`                     where it happens; unsaid: where the last one did, a new frame for `via frame`
 * Between any two hops:
 * - `* after 150 ms`                           also s, min, h, d
 * - `* script sets sid=2; Path=/`              the page in the tab wrote document.cookie
 * - `* removed sid (evicted)`                  gone from the jar; cause explicit unless said; `* removed sid for app.test /path` names one of several
 * - `* restored https://app.test/`             the page came back from the back/forward cache
 *
 * Request ids are 1, 2 … per chain, so the first hop of the second chain is `2#0`; tabs are 1, 2 …; the first event is at 2026-01-01T00:00Z.
 */
import type { CaptureEvent } from '../src/core/events.ts';
import type { Trace } from '../src/core/model.ts';
import { profileFor } from '../src/core/profile.ts';
import { foldEvents, startFolding } from '../src/core/trace/fold.ts';
import { reconstructJar } from '../src/core/trace/reconstruct-jar.ts';
import { eventsOf } from './notation/events.ts';
import { parseScript } from './notation/parse.ts';

/** The trace of a script. Throws with the number of the line that is malformed. */
export function chain(text: string): Trace {
  const { browser, startedAt, events, observed, baseline, scripted } = played(text);
  const { trace } = foldEvents(startFolding(browser, startedAt, 1), events);
  return observed ? trace : { ...trace, jar: reconstructJar(trace.chains, baseline, profileFor(browser), scripted) };
}

/** The script as what a browser would have reported, for tests of the fold and of the recorder. */
export function captured(text: string): readonly CaptureEvent[] {
  return played(text).events;
}

function played(text: string) {
  return eventsOf(parseScript(text));
}
