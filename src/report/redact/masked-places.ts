import type { Cookie, Trace } from '../../core/model.ts';
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

/** What masking would replace in a recording: each value once per kind, in the order in which they are met. */
export function maskedPlaces(trace: Trace): readonly MaskedValue[] {
  const found = new Map<string, MaskedValue>();
  const take = (text: string, parts: readonly Part[], place: MaskedPlace): void => {
    for (const { from, to, secret: kind } of parts) {
      if (kind === undefined) continue;
      const value = text.slice(from, to);
      const key = `${kind} ${value}`;
      const before = found.get(key);
      found.set(key, before === undefined ? { kind, value, place, times: 1 } : { ...before, times: before.times + 1 });
    }
  };
  for (const { id: chain, hops } of trace.chains) {
    for (const { index: hop, request, response } of hops) {
      take(request.url, partsOfUrl(request.url), { in: 'url', chain, hop });
      for (const { name, value } of [...(request.headers ?? []), ...(response?.headers ?? [])]) {
        take(value, partsOfHeader(name, value), { in: 'header', chain, hop, name });
      }
    }
  }
  const takeCookie = ({ name, value, path }: Cookie): void => {
    const place: MaskedPlace = { in: 'jar', cookie: name };
    take(value, partsOfNamedValue(name, value), place);
    take(path, partsOfPath(path), place);
  };
  trace.jar.baseline.forEach(takeCookie);
  for (const { cookie } of trace.jar.changes) takeCookie(cookie);
  return [...found.values()];
}
