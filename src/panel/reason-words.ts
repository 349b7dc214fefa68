import type { NotSentReason, RejectedReason } from '../core/model.ts';

export type Reason = NotSentReason | RejectedReason;

/** Plain words for the reason chips: what the browser checked and why it said no. */
const plain: Readonly<Record<Reason, string>> = {
  'secure-only': 'the cookie is Secure, and this connection is not https',
  'not-on-path': 'the cookie’s Path does not cover the path of this URL',
  'domain-mismatch': 'the cookie belongs to another host',
  'same-site-strict': 'SameSite=Strict, and another site is involved in this request',
  'same-site-lax': 'SameSite=Lax, and this cross-site request is not a top-level navigation with a safe method',
  'same-site-unspecified-treated-as-lax':
    'no SameSite attribute, so the browser applies Lax, and this is a cross-site request',
  'same-site-none-insecure': 'SameSite=None is only accepted together with Secure',
  'schemeful-same-site-strict': 'SameSite=Strict, and http and https count as different sites',
  'schemeful-same-site-lax': 'SameSite=Lax, and http and https count as different sites',
  'schemeful-same-site-unspecified-treated-as-lax':
    'no SameSite attribute, treated as Lax, and http and https count as different sites',
  'cross-site-redirect': 'SameSite, and a redirect on the way came from another site',
  'name-value-pair-exceeds-max-size': 'name and value together are longer than 4096 bytes',
  'user-preferences': 'no rule keeps it back: most likely a setting of this browser blocks third-party cookies',
  'partition-mismatch': 'the cookie is kept for another top-level site (CHIPS)',
  'credentials-omitted': 'the request was made without credentials',
  expired: 'the cookie had expired',
  'not-in-jar': 'the jar does not hold this cookie',
  'deleted-earlier': 'an earlier response deleted it',
  'rejected-earlier': 'the browser refused to store it earlier',
  evicted: 'the browser dropped it to make room',
  'internal-redirect': 'the browser itself went on to another address (HSTS); no request went out',
  'cached-response': 'answered from cache, so nothing was sent and nothing stored',
  'syntax-error': 'the Set-Cookie line cannot be parsed',
  'disallowed-character': 'it holds a control character',
  'no-cookie-content': 'neither a name nor a value',
  'scheme-not-supported': 'cookies cannot be set over this scheme',
  'invalid-domain': 'its Domain does not cover the host that set it, or is a public suffix',
  'invalid-prefix': 'a __Host- or __Secure- name whose conditions are not met',
  'invalid-path': 'its Path is not valid',
  'invalid-partitioned': 'Partitioned is only accepted together with Secure',
  'ambiguous-serialization': 'without a name, its value would read as another cookie',
  'overwrite-secure': 'an insecure response may not replace a Secure cookie',
  'overwrite-http-only': 'a script may not replace an HttpOnly cookie',
};

export function plainReason(reason: Reason): string {
  return plain[reason];
}

export type Attribute = 'name' | 'value' | 'domain' | 'path' | 'secure' | 'sameSite' | 'expires' | 'partition';

/** The attribute that a reason speaks of; undefined: none in particular. */
export function attributeOf(reason: Reason): Attribute | undefined {
  switch (reason) {
    case 'secure-only':
    case 'overwrite-secure':
      return 'secure';
    case 'not-on-path':
    case 'invalid-path':
      return 'path';
    case 'domain-mismatch':
    case 'invalid-domain':
      return 'domain';
    case 'same-site-strict':
    case 'same-site-lax':
    case 'same-site-unspecified-treated-as-lax':
    case 'same-site-none-insecure':
    case 'schemeful-same-site-strict':
    case 'schemeful-same-site-lax':
    case 'schemeful-same-site-unspecified-treated-as-lax':
    case 'cross-site-redirect':
      return 'sameSite';
    case 'expired':
      return 'expires';
    case 'partition-mismatch':
    case 'invalid-partitioned':
    case 'user-preferences':
      return 'partition';
    case 'name-value-pair-exceeds-max-size':
    case 'disallowed-character':
      return 'value';
    case 'invalid-prefix':
    case 'ambiguous-serialization':
      return 'name';
    default:
      return undefined;
  }
}
