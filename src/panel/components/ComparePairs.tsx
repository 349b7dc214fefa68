import type { Difference } from '../../core/compare/difference.ts';
import type { PairRow } from '../view/compare-view.ts';
import { t } from '../words.ts';
import { CompareHop } from './CompareHop.tsx';
import { PhraseText } from './PhraseText.tsx';

/** The hops of both runs side by side; below each pair what differs. The arrows move among the hops. */
export function ComparePairs({ rows }: { readonly rows: readonly PairRow[] }) {
  const onKeyDown = (event: KeyboardEvent) => {
    const at = (event.target as HTMLElement).dataset;
    if (at['pair'] === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    const list = event.currentTarget as HTMLElement;
    const next = nextHop(list, event.target as HTMLElement, event.key);
    if (next === undefined) return;
    event.preventDefault();
    next.focus();
  };
  return (
    <ol class="cmp-pairs" aria-label={t('comparePairs')} onKeyDown={onKeyDown}>
      {rows.map((row, at) => (
        <li key={at} class={`cmp-pair ${row.weight ?? 'alike'}`}>
          <span class="cmp-mark">
            <span aria-hidden="true">{row.weight === undefined ? '=' : row.weight === 'session' ? '≠' : '≈'}</span>
            <span class="sr">
              {t(
                row.weight === undefined
                  ? 'compareAlike'
                  : row.weight === 'session'
                    ? 'compareDiffers'
                    : 'compareNotable',
              )}
            </span>
          </span>
          <CompareHop side={1} hop={row.pair.a} pair={at} />
          <CompareHop side={2} hop={row.pair.b} pair={at} />
          {row.shown.length > 0 && (
            <ul class="cmp-diffs">
              {row.shown.map((difference, place) => (
                <Line key={place} difference={difference} isFirst={difference === row.first} />
              ))}
            </ul>
          )}
        </li>
      ))}
    </ol>
  );
}

function Line({ difference, isFirst }: { readonly difference: Difference; readonly isFirst: boolean }) {
  const { weight, text } = difference;
  return (
    <li class={`cmp-diff ${weight}${isFirst ? ' first' : ''}`}>
      {isFirst && <b class="cmp-flag">{t(weight === 'session' ? 'compareFirst' : 'compareFirstNotable')}</b>}
      <span>
        <PhraseText phrase={text} />
      </span>
    </li>
  );
}

/** The hop that a key leads to: up and down in a run, left and right between the runs. */
function nextHop(list: HTMLElement, from: HTMLElement, key: string): HTMLElement | undefined {
  const side = key === 'ArrowLeft' ? '1' : key === 'ArrowRight' ? '2' : (from.dataset['side'] ?? '1');
  const all = [...list.querySelectorAll<HTMLElement>(`[data-pair][data-side="${side}"]`)];
  const here = Number(from.dataset['pair']);
  const placeOf = (hop: HTMLElement): number => Number(hop.dataset['pair']);
  switch (key) {
    case 'ArrowLeft':
    case 'ArrowRight':
      return all.find((hop) => placeOf(hop) === here);
    case 'ArrowDown':
      return all.find((hop) => placeOf(hop) > here);
    case 'ArrowUp':
      return all.findLast((hop) => placeOf(hop) < here);
    case 'Home':
      return all[0];
    case 'End':
      return all.at(-1);
    default:
      return undefined;
  }
}
