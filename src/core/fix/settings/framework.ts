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
  | 'save';

/**
 * `code` has holes: `{name}` the cookie, `{path}`, `{domain}`, `{SameSite}` as in the header (`Lax`), `{samesite}` in
 * lower case.
 */
export interface Snippet {
  readonly setting: string;
  readonly code: string;
}

export interface Framework {
  readonly id: string;
  readonly title: string;
  readonly settings: Readonly<Partial<Record<SettingKey, Snippet>>>;
}
