import type { Some } from '../use-some.ts';
import { t } from '../words.ts';

/** Below a list of which some is drawn: how much is not, and a way to more of it. Nothing where all is drawn. */
export function ShowMore({ some: { left, next, more } }: { readonly some: Some }) {
  if (left === 0) return null;
  return (
    <p class="words">
      <button type="button" class="lnk" data-left={left} onClick={more}>
        {t('showMore', { n: next, left })}
      </button>
    </p>
  );
}
