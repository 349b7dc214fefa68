import { cookieKey } from '../cookie/cookie-key.ts';
import type { Cookie } from '../model.ts';

const keys = new WeakMap<Cookie, string>();

/** `cookieKey`, remembered per cookie: a timeline asks for the same ones again and again. */
export function keyOf(cookie: Cookie): string {
  const known = keys.get(cookie);
  if (known !== undefined) return known;
  const key = cookieKey(cookie);
  keys.set(cookie, key);
  return key;
}
