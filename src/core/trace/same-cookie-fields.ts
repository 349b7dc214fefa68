import type { Cookie, JarChange } from '../model.ts';
import { keyOf } from './key-of.ts';

/** Equal in every field; the partition key by its content. */
export function sameCookieFields(a: Cookie, b: Cookie): boolean {
  return a.createdAt === b.createdAt && sameButAge(a, b);
}

/** Equal in every field but the creation time, which the cookies API does not tell. */
export function sameButAge(a: Cookie, b: Cookie): boolean {
  return (
    a === b ||
    (keyOf(a) === keyOf(b) &&
      a.value === b.value &&
      a.secure === b.secure &&
      a.httpOnly === b.httpOnly &&
      a.sameSite === b.sameSite &&
      a.expires === b.expires)
  );
}

export function sameChange(a: JarChange, b: JarChange): boolean {
  return (
    a.time === b.time &&
    a.removed === b.removed &&
    a.cause === b.cause &&
    a.by?.hop === b.by?.hop &&
    a.by?.line === b.by?.line &&
    sameCookieFields(a.cookie, b.cookie)
  );
}
