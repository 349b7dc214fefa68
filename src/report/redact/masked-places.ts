import type { Cookie, Trace } from '../../core/model.ts';
import { every } from '../in-steps.ts';
import { cookiesOf } from './cookies-of.ts';
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
  const take = (text: string, parts: readonly Part[], place: MaskedPlace): void => {
    for (const { from, to, secret: kind } of parts) {
      if (kind === undefined) continue;
      const value = text.slice(from, to);
      const key = `${kind} ${value}`;
      const before = found.get(key);
      if (before === undefined) found.set(key, { kind, value, place, times: 1 });
      else before.times++;
    }
  };
  const isTime = every(atOneStep);
  for (const [at, { id: chain, hops }] of trace.chains.entries()) {
    for (const { index: hop, request, response } of hops) {
      take(request.url, partsOfUrl(request.url), { in: 'url', chain, hop });
      for (const headers of [request.headers, response?.headers]) {
        for (const { name, value } of headers ?? []) {
          take(value, partsOfHeader(name, value), { in: 'header', chain, hop, name });
          if (isTime()) yield at / trace.chains.length;
        }
      }
    }
  }
  const takeCookie = ({ name, value, path }: Cookie): void => {
    const place: MaskedPlace = { in: 'jar', cookie: name };
    take(value, partsOfNamedValue(name, value), place);
    take(path, partsOfPath(path), place);
  };
  for (const cookie of cookiesOf(trace)) {
    takeCookie(cookie);
    if (isTime()) yield 1;
  }
  return [...found.values()];
}
