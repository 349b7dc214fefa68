/** What a snippet brings about; one remedy asks for one of these. */
export type SettingKey =
  | 'path'
  | 'domain'
  /** No Domain attribute. */
  | 'host-only'
  | 'same-site'
  /** SameSite=None, which needs Secure. */
  | 'same-site-none'
  | 'partitioned'
  | 'secure'
  /** No Secure, where there is no https. */
  | 'insecure'
  | 'lifetime'
  | 'name'
  /** The application learns the outer scheme and host from its proxy. */
  | 'proxy'
  /** A session store that all nodes share. */
  | 'store'
  /** The session on the server, only its id in the cookie. */
  | 'server-side'
  | 'secret'
  /** The session saved before the redirect leaves. */
  | 'save'
  /** Session ids in cookies alone, never in URLs. */
  | 'cookies-only'
  /** A load balancer keeps a user on one node. */
  | 'affinity'
  /** A cache that hands cookies on, and keeps no answer that has some. */
  | 'cache'
  /** An adapter or proxy hands on every Set-Cookie line as a line of its own. */
  | 'cookie-lines'
  /** The address with `www.` leads to the one without. */
  | 'to-apex'
  /** The address without `www.` leads to the one with it. */
  | 'to-www'
  /** http leads to https. */
  | 'to-https'
  /** One copy of the cookie ends, by exactly its path and domain; the others stay. */
  | 'expire'
  /** `expire` for a copy that the browser keeps per top-level site. */
  | 'expire-partitioned';

/**
 * `code` has holes: `{name}` the cookie, `{path}`, `{domain}`, `{SameSite}` as in the header (`Lax`), `{samesite}` in
 * lower case; `{newName}`, `{oldPath}`, `{oldDomain}`; of two host names `{host}` is the one to keep, `{otherHost}` leads to it.
 * `{domain?…}` and `{secure?…}` stay where the copy that is to end has the attribute, and go where it does not.
 */
export interface Draft {
  readonly setting: string;
  readonly code: string;
}

/** Held against the page or source file at this address, or marked as not: there is no third state. */
export type Snippet = Draft &
  (
    | { readonly checked: string; readonly unchecked?: never }
    /** The panel says so. */
    | { readonly unchecked: true; readonly checked?: never }
  );

export type Drafts = Readonly<Partial<Record<SettingKey, Draft>>>;
export type Settings = Readonly<Partial<Record<SettingKey, Snippet>>>;

export interface Framework {
  readonly id: string;
  readonly title: string;
  /** Stands in front of the application, so it can only mend what passes through. */
  readonly isProxy?: true;
  /** Where its documentation begins. */
  readonly source: string;
  readonly settings: Settings;
}
