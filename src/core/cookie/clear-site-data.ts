import type { Header } from '../model.ts';
import { isTrustworthy } from '../site/is-trustworthy.ts';

/**
 * Does this response tell the browser to forget the cookies of the whole registrable domain? W3C Clear Site Data, sections
 * 3.1 and 4.2: quoted types, over connections that can be trusted only.
 */
export function clearsCookies(headers: readonly Header[], url: string): boolean {
  return (
    headers.some(
      ({ name, value }) =>
        // Most names are told apart by their length
        name.length === 15 && name.toLowerCase() === 'clear-site-data' && /"(?:cookies|\*)"/.test(value),
    ) && isTrustworthy(url)
  );
}
