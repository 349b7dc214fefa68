/** As server frameworks read it; the lab does not use the engine under test. */
export function parseCookieHeader(header: string): { readonly name: string; readonly value: string }[] {
  return header
    .split(';')
    .map((pair) => pair.trim())
    .filter((pair) => pair.includes('='))
    .map((pair) => ({ name: pair.slice(0, pair.indexOf('=')), value: pair.slice(pair.indexOf('=') + 1) }));
}
