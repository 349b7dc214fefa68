import { valueShape } from './value-shape.ts';

/** What a cookie's value says of itself. Made of what the page sent: show as text only, and in no report. */
export interface ReadValue {
  readonly kind: 'id' | 'signed-id' | 'signed' | 'encrypted' | 'opaque';
  /** Who writes values of this form; undefined: many do. */
  readonly format: string | undefined;
  /** The readable part, at most `mostClaims` pairs; empty where there is none. */
  readonly claims: readonly (readonly [string, string])[];
  /** A readable part that is compressed (zlib, RFC 1950); who unfolds it hands the text to `claimsOf`. */
  readonly packed: Uint8Array<ArrayBuffer> | undefined;
  /** When the value itself says it ends; milliseconds. */
  readonly expires: number | undefined;
  /** When it says it was made. */
  readonly issued: number | undefined;
  /** UTF-16 units, which for cookies are nearly always bytes. */
  readonly size: number;
}

const mostLength = 16_384;
const mostClaims = 24;
const mostText = 200;

const formats: readonly (readonly [RegExp, string])[] = [
  [/^s(?::|%3A)/i, 'express-session'],
  [/^CfDJ8/, 'ASP.NET Core data protection'],
  [/^eyJpdiI6/, 'Laravel'],
  [/^Fe26\.2\*/, 'iron'],
  [/^SFMyNTY\./, 'Phoenix'],
  [/^[\w+/=%-]{20,}--[0-9a-f]{40,}$/, 'Rails'],
  [/^[\w+/=%-]{40,}--[\w+/=%-]{16,}--[\w+/=%-]{16,}$/, 'Rails'],
  [/^eyJ[\w-]+\.[\w-]*\.[\w-]*\.[\w-]+\.[\w-]+$/, 'JWE'],
  [/^eyJ[\w-]+\.eyJ[\w-]+\.[\w-]*$/, 'JWT'],
  [/^\.?[\w-]{8,}\.[\w-]{5,8}\.[\w-]{20,}$/, 'Flask, itsdangerous'],
];

/** Reads a value as far as it is public: JWT claims, Flask's payload. A value that is too long or malformed is opaque. */
export function readValue(value: string): ReadValue {
  const size = value.length;
  const nothing = { claims: [], packed: undefined, expires: undefined, issued: undefined, size } as const;
  if (size > mostLength) return { kind: 'opaque', format: undefined, ...nothing };
  const format = formats.find(([pattern]) => pattern.test(value))?.[1];
  if (format === 'JWT') return { kind: 'signed', format, ...jwt(value), size };
  if (format === 'Flask, itsdangerous') return { kind: 'signed', format, ...flask(value), size };
  return { kind: kindOf(value), format, ...nothing };
}

function kindOf(value: string): ReadValue['kind'] {
  switch (valueShape(value)) {
    case 'id':
      return 'id';
    case 'signed-id':
      return 'signed-id';
    case 'signed-payload':
      return 'signed';
    case 'sealed-payload':
      return 'encrypted';
    case 'unknown':
      return 'opaque';
  }
}

/** The pairs of a payload that was unfolded, at most `mostClaims`; undefined when it is no JSON object. */
export function claimsOf(text: string): ReadValue['claims'] | undefined {
  const claims = objectOf(text);
  return claims && pairsOf(claims);
}

type Parts = Pick<ReadValue, 'claims' | 'packed' | 'expires' | 'issued'>;

/** RFC 7519: `exp` and `iat` are seconds. */
function jwt(value: string): Parts {
  const [header = '', payload = ''] = value.split('.');
  const claims = jsonOf(payload);
  return {
    claims: [...pairsOf({ alg: jsonOf(header)?.['alg'] }), ...pairsOf(claims)].slice(0, mostClaims),
    packed: undefined,
    expires: secondsOf(claims?.['exp']),
    issued: secondsOf(claims?.['iat']),
  };
}

/** itsdangerous: payload, time, signature; a leading dot says that the payload is compressed (its url_safe.py). */
function flask(value: string): Parts {
  const isPacked = value.startsWith('.');
  const [payload = '', time = ''] = (isPacked ? value.slice(1) : value).split('.');
  const octets = bytesOf(time);
  const issued =
    octets !== undefined && octets.length === 4
      ? octets.reduce((sum, octet) => sum * 256 + octet, 0) * 1000
      : undefined;
  const packed = isPacked ? bytesOf(payload) : undefined;
  return {
    claims: isPacked ? [] : pairsOf(jsonOf(payload)),
    packed: packed && Uint8Array.from(packed),
    expires: undefined,
    issued,
  };
}

function pairsOf(claims: Readonly<Record<string, unknown>> | undefined): ReadValue['claims'] {
  return Object.entries(claims ?? {})
    .filter(([, value]) => value !== undefined)
    .slice(0, mostClaims)
    .map(([name, value]) => [
      name.slice(0, 64),
      (typeof value === 'string' ? value : JSON.stringify(value)).slice(0, mostText),
    ]);
}

function secondsOf(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isFinite(value) && Math.abs(value) < 8.64e12 ? value * 1000 : undefined;
}

function jsonOf(base64: string): Readonly<Record<string, unknown>> | undefined {
  const octets = bytesOf(base64);
  return octets && objectOf(new TextDecoder().decode(Uint8Array.from(octets)));
}

function objectOf(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const parsed: unknown = JSON.parse(text);
    return typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed)
      ? (parsed as Record<string, unknown>)
      : undefined;
  } catch {
    return undefined;
  }
}

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** Base64url to octets; undefined when it is none. */
function bytesOf(text: string): readonly number[] | undefined {
  const octets: number[] = [];
  let bits = 0;
  let held = 0;
  for (const char of text.replace(/=+$/, '')) {
    const digit = alphabet.indexOf(char);
    if (digit === -1) return undefined;
    held = ((held << 6) | digit) & 0xffff;
    bits += 6;
    if (bits >= 8) {
      bits -= 8;
      octets.push((held >> bits) & 0xff);
    }
  }
  return octets;
}
