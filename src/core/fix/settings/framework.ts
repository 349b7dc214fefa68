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
  /** A load balancer keeps a user on one node. */
  | 'affinity'
  /** A cache that hands cookies on, and keeps no answer that has some. */
  | 'cache';

/**
 * `code` has holes: `{name}` the cookie, `{path}`, `{domain}`, `{SameSite}` as in the header (`Lax`), `{samesite}` in
 * lower case.
 */
export interface Snippet {
  readonly setting: string;
  readonly code: string;
  /** Written from knowledge, not yet found in the documentation; the panel says so. */
  readonly unchecked?: true;
}

export interface Framework {
  readonly id: string;
  readonly title: string;
  /** Stands in front of the application, so it can only mend what passes through. */
  readonly isProxy?: true;
  /** The documentation that the settings were held against. */
  readonly source: string;
  readonly settings: Readonly<Partial<Record<SettingKey, Snippet>>>;
}
