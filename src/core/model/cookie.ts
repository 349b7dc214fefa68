/** Cookies, as a jar holds them. */

/** `unspecified`: no or an unknown SameSite attribute (the standard's "Default"). */
export type SameSite = 'strict' | 'lax' | 'none' | 'unspecified';

/** A cookie in the jar. */
export interface Cookie {
  readonly name: string;
  readonly value: string;
  /** Lower case, without a leading dot. */
  readonly domain: string;
  readonly hostOnly: boolean;
  readonly path: string;
  readonly secure: boolean;
  readonly httpOnly: boolean;
  readonly sameSite: SameSite;
  /** undefined: until the browser closes. */
  readonly expires: number | undefined;
  readonly partitionKey: PartitionKey | undefined;
  /** When the cookie was first stored; known only if it was seen being set. */
  readonly createdAt: number | undefined;
}

export interface PartitionKey {
  /** Schemeful site of the top-level document, e.g. `https://top.test`. */
  readonly topLevelSite: string;
  readonly hasCrossSiteAncestor: boolean;
}

/** What identifies a cookie in the jar: name, domain, host-only flag, path, partition (RFC 10025 section 5.7, step 23). */
export type CookieRef = Pick<Cookie, 'name' | 'domain' | 'path' | 'hostOnly' | 'partitionKey'>;
