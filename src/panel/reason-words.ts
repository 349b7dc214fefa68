import type { Cookie, NotSentReason, RejectedReason } from '../core/model.ts';
import { notSentReasons, rejectedReasons } from '../core/reasons/index.ts';
import { translate } from './words/language.ts';

export type Reason = NotSentReason | RejectedReason;

/** What happened to the cookie: was it kept from a request, or from the jar? */
export type Side = 'not-sent' | 'rejected';

/** The reason in plain words, for chips and tables. */
export function plainReason(reason: Reason, side: Side): string {
  const plain = side === 'not-sent' ? notSentPlain.get(reason) : rejectedPlain.get(reason);
  return plain === undefined ? reason : translate(plain);
}

const notSentPlain = new Map<Reason, string>(notSentReasons.map(({ id, plain }) => [id, plain]));
const rejectedPlain = new Map<Reason, string>(rejectedReasons.map(({ id, plain }) => [id, plain]));

export type Attribute = 'name' | 'value' | 'domain' | 'path' | 'secure' | 'sameSite' | 'expires' | 'partition';

/** The attribute that a reason speaks of first; undefined: none in particular. */
function attributeOf(reason: Reason): Attribute | undefined {
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

/** The attributes of this cookie that a reason speaks against: where a rule wants `Secure` beside another, both. */
export function attributesOf(reason: Reason, cookie: Pick<Cookie, 'secure'>): readonly Attribute[] {
  const attribute = attributeOf(reason);
  if (attribute === undefined) return [];
  return wantsSecure.has(reason) && !cookie.secure ? [attribute, 'secure'] : [attribute];
}

const wantsSecure: ReadonlySet<Reason> = new Set(['same-site-none-insecure', 'invalid-partitioned', 'invalid-prefix']);
