import type { Trace } from '../../core/model.ts';
import type { MaskedPlace, MaskedValue } from '../../report/redact/masked-places.ts';
import type { Masker } from '../../report/redact/masker.ts';
import type { SecretKind } from '../../report/redact/part.ts';
import { t, type Word } from '../words.ts';
import { addressOf } from './address.ts';

/** A value that masking replaces, as the preview shows it. `value`, `where` and `url` are a page's own words. */
export interface MaskedRow {
  readonly value: string;
  /** The pseudonym that stands for it. */
  readonly becomes: string;
  readonly what: string;
  /** What holds the value where it stands first: a header, the URL, the jar. */
  readonly where: string;
  /** The hop of that place; undefined: the jar. */
  readonly at: { readonly chain: string; readonly hop: number; readonly url: string } | undefined;
  readonly times: number;
}

const kinds: Readonly<Record<SecretKind, Word>> = {
  'cookie-value': 'maskCookie',
  credentials: 'maskCredentials',
  'user-info': 'maskUserInfo',
  'url-parameter': 'maskParameter',
  'path-id': 'maskPath',
  fragment: 'maskFragment',
  token: 'maskToken',
  'known-value': 'maskKnown',
};

/** Values that a masked report of the recording replaces, with the words for them, and what `mask` makes of them. */
export function maskedRows(trace: Trace, values: readonly MaskedValue[], mask: Masker): readonly MaskedRow[] {
  const chains = new Map(trace.chains.map((chain) => [chain.id, chain]));
  const hopOf = (place: MaskedPlace): MaskedRow['at'] => {
    if (place.in === 'jar') return undefined;
    const url = addressOf(chains.get(place.chain)?.hops[place.hop]?.request.url ?? '');
    return { chain: place.chain, hop: place.hop, url: url.host + url.path };
  };
  return values.map(({ value, kind, place, times, masked }) => ({
    value,
    becomes: masked(mask),
    what: t(kinds[kind]),
    where: place.in === 'header' ? place.name : place.in === 'url' ? t('maskInUrl') : t('maskInJar'),
    at: hopOf(place),
    times,
  }));
}
