import { trimBlanks } from './characters.ts';

export interface CookiePair {
  readonly name: string;
  readonly value: string;
}

/** The pairs of a `Cookie` header in order. A piece without `=` is the value of a nameless cookie (section 5.8.3, serialisation). */
export function parseCookieHeader(value: string): readonly CookiePair[] {
  const pairs: CookiePair[] = [];
  for (const piece of value.split(';')) {
    const text = trimBlanks(piece);
    if (text === '') continue;
    const equals = text.indexOf('=');
    pairs.push(
      equals === -1
        ? { name: '', value: text }
        : { name: trimBlanks(text.slice(0, equals)), value: trimBlanks(text.slice(equals + 1)) },
    );
  }
  return pairs;
}

/** The value of a `Cookie` header for these cookies in this order. */
export function serializeCookies(cookies: readonly CookiePair[]): string {
  return cookies.map(({ name, value }) => (name === '' ? value : `${name}=${value}`)).join('; ');
}
