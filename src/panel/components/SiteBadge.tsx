import { t } from '../words.ts';
import type { Sites } from '../../core/trace/sites.ts';

/** The letter of a site, with its colour. Beyond E only the letter tells. */
export function SiteBadge({ letter, sites }: { readonly letter: string | undefined; readonly sites: Sites }) {
  if (letter === undefined) return null;
  const title = t('site', { letter, site: sites.nameOf(letter) });
  return (
    <span class={`site ${siteClass(letter)}`} title={title}>
      {letter}
    </span>
  );
}

export function siteClass(letter: string | undefined): string {
  if (letter === undefined) return 'site-none';
  if (/^[ABC]$/.test(letter)) return `site-${letter.toLowerCase()}`;
  return /^[DE]$/.test(letter) ? `site-more site-${letter.toLowerCase()}` : 'site-more';
}
