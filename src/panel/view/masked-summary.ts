import type { MaskedValue } from '../../report/redact/masked-places.ts';
import { t, type Word } from '../words.ts';

type Kind = 'maskedCookies' | 'maskedUrls' | 'maskedHeaders';

/** `42 cookie values, 3 in URLs, 2 in headers`: what a masked report replaces; each value counts once per kind. undefined: not known yet. */
export function maskedSummary(values: readonly MaskedValue[] | undefined): string {
  if (values === undefined) return t('maskedEvery');
  const counts: Record<Kind, number> = { maskedCookies: 0, maskedUrls: 0, maskedHeaders: 0 };
  for (const masked of values) counts[kindOf(masked)]++;
  const told = (Object.entries(counts) as [Kind, number][]).filter(([, n]) => n > 0);
  if (told.length === 0) return t('maskedNothing');
  return told.map(([kind, n]) => t(`${kind}${n === 1 ? 'One' : 'Other'}` satisfies Word, { n })).join(', ');
}

function kindOf({ kind }: MaskedValue): Kind {
  switch (kind) {
    case 'cookie-value':
      return 'maskedCookies';
    case 'user-info':
    case 'url-parameter':
    case 'path-id':
    case 'fragment':
      return 'maskedUrls';
    case 'credentials':
    case 'token':
    case 'known-value':
      return 'maskedHeaders';
  }
}
