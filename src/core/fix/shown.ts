import type { Seen } from '../model.ts';
import type { Place } from '../session/followed.ts';

/** Something to write, or with `seen` a header as it must then be. */
export interface Shown {
  /** Name of the header, or of what is written. */
  readonly setting: string;
  readonly code: string;
  readonly seen?: Seen;
}

/** A header that a request or response must then have. `at` undefined: wherever it belongs. */
export function header(side: Seen['side'], name: string, value: string, at?: Place): Shown {
  return { setting: name, code: `${name}: ${value}`, seen: { side, at } };
}

/** The status line that a response must then have. */
export function statusLine(status: string, at?: Place): Shown {
  return { setting: 'status', code: `HTTP/1.1 ${status}`, seen: { side: 'response', at } };
}

/** The response must then not set or delete the cookie. */
export function noSetCookie(cookie: string, at?: Place): Shown {
  return { setting: 'Set-Cookie', code: `(no Set-Cookie: ${cookie})`, seen: { side: 'response', at } };
}
