/** What is different when a recording is lived through again. Cookie names are exact. */
import type { SameSite } from './cookie.ts';

export type Change =
  /** Attributes of every `Set-Cookie` line for the cookie. `domain: undefined` takes the attribute away. */
  | { readonly kind: 'attributes'; readonly cookie: string; readonly set: Attributes }
  /** The value of the cookie becomes short: the session moves to the server. */
  | { readonly kind: 'small-value'; readonly cookie: string }
  /** Redirects that led to one host lead to another; the requests that followed go there. */
  | { readonly kind: 'host'; readonly from: string; readonly to: string }
  /** As `host`, but scheme and port are wrong as well: whole origins. */
  | { readonly kind: 'origin'; readonly from: string; readonly to: string }
  /** Every request of the host is made over https. */
  | { readonly kind: 'https'; readonly host: string }
  /** The identity provider answers with a GET. */
  | { readonly kind: 'method'; readonly place: HopPlace; readonly method: 'GET' }
  /**
   * A page of the application answers at `place`, and its own script or refresh goes on: with the same request once more
   * (`again`), or with where the recorded answer redirected (`next`).
   */
  | { readonly kind: 'same-site-page'; readonly place: HopPlace; readonly then: 'again' | 'next' }
  /** One response more expires a copy of the cookie that shadows the right one; `line` is its `Set-Cookie` value. */
  | { readonly kind: 'expire-twin'; readonly line: string; readonly place: HopPlace }
  /**
   * `Set-Cookie` lines of the cookie have another name; with `origin` only those that come from there. With `fromNow`
   * what the jar held before the recording keeps the old one: the name is new, and browsers still hold old copies.
   */
  | {
      readonly kind: 'rename';
      readonly cookie: string;
      readonly origin?: string;
      readonly to: string;
      readonly fromNow?: true;
    }
  /** What deletes the cookie leaves it alone: `Set-Cookie` lines, scripts, `Clear-Site-Data`. */
  | { readonly kind: 'keep'; readonly cookie: string };

export interface HopPlace {
  readonly chain: string;
  readonly hop: number;
}

export interface Attributes {
  /** undefined: the directory of the URL. */
  readonly path?: string | undefined;
  readonly domain?: string | undefined;
  readonly secure?: boolean;
  readonly sameSite?: SameSite;
  readonly partitioned?: boolean;
  /** Seconds; undefined: until the browser closes. */
  readonly maxAge?: number | undefined;
}
