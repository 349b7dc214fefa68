/** What a session value is, as far as its shape tells. */
export type ValueShape =
  /** An id; the session lives on the server. */
  | 'id'
  /** An id with a signature: Express `s%3A…`. */
  | 'signed-id'
  /** The session itself, signed but readable: JWT, Flask, Django signed cookies. */
  | 'signed-payload'
  /** The session itself, encrypted; servers often seal it anew in every response. */
  | 'sealed-payload'
  | 'unknown';

const shapes: readonly (readonly [RegExp, ValueShape])[] = [
  [/^s(?::|%3A)[^.]+\./i, 'signed-id'],
  [/^CfDJ8/, 'sealed-payload'], // ASP.NET Core data protection
  [/^eyJpdiI6/, 'sealed-payload'], // Laravel: base64 of {"iv":
  [/^Fe26\.2\*/, 'sealed-payload'], // iron
  [/^eyJ[\w-]+\.[\w-]*\.[\w-]*\.[\w-]+\.[\w-]+$/, 'sealed-payload'], // JWE: five parts
  [/^[\w+/=%-]{40,}--[\w+/=%-]{16,}--[\w+/=%-]{16,}$/, 'sealed-payload'], // Rails: data, iv, tag
  [/^[\w+/=%-]{20,}--[0-9a-f]{40,}$/, 'signed-payload'], // Rails before 5.2
  [/^eyJ[\w-]+\.[\w-]+\.[\w-]+$/, 'signed-payload'], // JWT, itsdangerous
  [/^\.?[\w-]{20,}\.[\w-]{5,8}\.[\w-]{20,}$/, 'signed-payload'], // itsdangerous: payload, time, signature
  [/^SFMyNTY\./, 'signed-payload'], // Phoenix
];

/** No browser stores a longer one (4,096 bytes with the name), and patterns that repeat themselves over megabytes run out of stack. */
const longest = 65_536;

/** Shape of a cookie value. Values up to 64 characters without an inner structure count as ids. */
export function valueShape(value: string): ValueShape {
  if (value.length > longest) return 'unknown';
  const known = shapes.find(([pattern]) => pattern.test(value));
  if (known !== undefined) return known[1];
  // base64 of `{"`: data, not an id. Whether something signs it stands in another cookie (cookie-session, Koa: `.sig`).
  if (/^eyJ[\w+/-]+(?:=|%3D)*$/i.test(value)) return 'unknown';
  return /^[\w.!%+/=-]{1,64}$/.test(value) ? 'id' : 'unknown';
}
