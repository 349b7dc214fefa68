import type { SameSite } from '../model.ts';
import type { Place } from '../session/followed.ts';

/** What is different in a replay. Cookie names are exact. */
export type Change =
  /** Attributes of every `Set-Cookie` line for the cookie. `domain: undefined` takes the attribute away. */
  | { readonly kind: 'attributes'; readonly cookie: string; readonly set: Attributes }
  /** The value of the cookie becomes short: the session moves to the server. */
  | { readonly kind: 'small-value'; readonly cookie: string }
  /** Redirects that led to one host lead to another; the requests that followed go there. */
  | { readonly kind: 'host'; readonly from: string; readonly to: string }
  /** Every request of the host is made over https. */
  | { readonly kind: 'https'; readonly host: string }
  /** The identity provider answers with a GET. */
  | { readonly kind: 'method'; readonly place: Place; readonly method: 'GET' }
  /** A page of the application answers at `place`, and its own script or refresh makes the requests that follow. */
  | { readonly kind: 'same-site-page'; readonly place: Place }
  /** One response more expires a copy of the cookie that shadows the right one; `line` is its `Set-Cookie` value. */
  | { readonly kind: 'expire-twin'; readonly line: string; readonly place: Place }
  /** `Set-Cookie` lines of the cookie that come from `origin` have another name. */
  | { readonly kind: 'rename'; readonly cookie: string; readonly origin: string; readonly to: string }
  /** Lines that delete the cookie are left out. */
  | { readonly kind: 'keep'; readonly cookie: string };

export interface Attributes {
  readonly path?: string;
  readonly domain?: string | undefined;
  readonly secure?: boolean;
  readonly sameSite?: Exclude<SameSite, 'unspecified'>;
  readonly partitioned?: boolean;
  readonly maxAge?: number | undefined;
}
