import type { Cookie, Trace } from '../../core/model.ts';
import { every } from '../in-steps.ts';
import { cookiesOf } from './cookies-of.ts';
import type { Masker } from './masker.ts';
import type { Part, SecretKind } from './part.ts';
import { partsOfNamedValue } from './parts-of-cookie.ts';
import { partsOfHeader } from './parts-of-header.ts';
import { partsOfPath, partsOfUrl } from './parts-of-url.ts';

/** A value that a masked report replaces, with the first place where it stands. */
export interface MaskedValue {
  readonly kind: SecretKind;
  /** The value itself: to be shown to the one who recorded it, and to nobody else. */
  readonly value: string;
  readonly place: MaskedPlace;
  /** At how many places of the recording it stands. */
  readonly times: number;
  /** What a masker of the recording puts in its place. */
  readonly masked: (mask: Masker) => string;
}

export type MaskedPlace =
  | { readonly in: 'url'; readonly chain: string; readonly hop: number }
  | { readonly in: 'header'; readonly chain: string; readonly hop: number; readonly name: string }
  | { readonly in: 'jar'; readonly cookie: string };

type Counted = Omit<MaskedValue, 'times'> & { times: number };

/** Texts that are looked at in one step. */
const atOneStep = 64;

/**
 * What masking would replace in a recording: each value once per kind, in the order in which they are met. Some texts at
 * each step; yields how much is done, from 0 to 1.
 */
export function* maskedPlaces(trace: Trace): Generator<number, readonly MaskedValue[]> {
  const found = new Map<string, Counted>();
  const take = (text: string, parts: readonly Part[], place: MaskedPlace, whole: (mask: Masker) => string): void => {
    for (const { from, to, secret: kind } of parts) {
      if (kind === undefined) continue;
      const value = text.slice(from, to);
      const key = `${kind} ${value}`;
      const before = found.get(key);
      if (before === undefined)
        found.set(key, { kind, value, place, times: 1, masked: (mask) => whole(mask).slice(from, to) });
      else before.times++;
    }
  };
  const isTime = every(atOneStep);
  for (const [at, { id: chain, hops }] of trace.chains.entries()) {
    for (const { index: hop, request, response } of hops) {
      take(request.url, partsOfUrl(request.url), { in: 'url', chain, hop }, (mask) => mask.url(request.url));
      for (const headers of [request.headers, response?.headers]) {
        for (const header of headers ?? []) {
          const { name, value } = header;
          take(
            value,
            partsOfHeader(name, value),
            { in: 'header', chain, hop, name },
            (mask) => mask.header(header).value,
          );
          if (isTime()) yield at / trace.chains.length;
        }
      }
    }
  }
  const takeCookie = (cookie: Cookie): void => {
    const { name, value, path } = cookie;
    const place: MaskedPlace = { in: 'jar', cookie: name };
    take(value, partsOfNamedValue(name, value), place, (mask) => mask.cookie(cookie).value);
    take(path, partsOfPath(path), place, (mask) => mask.path(path));
  };
  for (const cookie of cookiesOf(trace)) {
    takeCookie(cookie);
    if (isTime()) yield 1;
  }
  return [...found.values()];
}
