import { parseUrl } from '../../core/site/parse-url.ts';
import { addressOf } from './address.ts';

/** How a hop's host differs from that of the hop above. */
export type HostChange =
  | { readonly kind: 'new' | 'same' }
  /** Another host of the same site: a cookie without Domain stays behind, although the letter is the same. */
  | {
      readonly kind: 'moved';
      /** The host above, with its port. */
      readonly from: string;
      /** The labels that changed, and the rest that did not: `www.` and `shop.test`. `changed` is never empty. */
      readonly changed: string;
      readonly rest: string;
    };

/** `before`: URL of the hop above; undefined: there is none. `new` is whatever needs no word of its own. */
export function hostChange(url: string, before: string | undefined): HostChange {
  if (before === undefined) return { kind: 'new' };
  const [here, above] = [addressOf(url), addressOf(before)];
  if (here.host === above.host) return { kind: 'same' };
  // another port is the same host to a cookie; another site has another letter
  if (here.hostname === above.hostname || parseUrl(url)?.domain !== parseUrl(before)?.domain) return { kind: 'new' };
  const rest = sharedEnd(here.hostname, above.hostname);
  const changed = here.host.slice(0, here.hostname.length - rest.length);
  // nothing but a label that is gone: the bare domain as a whole is what is new
  if (changed === '') return { kind: 'moved', from: above.host, changed: here.host, rest: '' };
  return { kind: 'moved', from: above.host, changed, rest: here.host.slice(changed.length) };
}

/** The labels that both end in, without a dot before them: `shop.test`. */
function sharedEnd(a: string, b: string): string {
  const [left, right] = [a.split('.'), b.split('.')];
  let shared = 0;
  while (shared < Math.min(left.length, right.length) && left.at(-1 - shared) === right.at(-1 - shared)) shared++;
  return shared === 0 ? '' : left.slice(left.length - shared).join('.');
}
