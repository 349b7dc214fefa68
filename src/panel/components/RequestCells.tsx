import type { Sites } from '../../core/trace/sites.ts';
import { addressOf } from '../view/address.ts';
import type { HostChange } from '../view/host-change.ts';
import type { RowWords } from '../view/row-words.ts';
import type { TimelineHop } from '../view/timeline.ts';
import { cut, visibleText } from '../view/visible-text.ts';
import { t } from '../words.ts';
import { Icon } from './Icon.tsx';
import { PageText } from './PageText.tsx';
import { SiteBadge } from './SiteBadge.tsx';

interface Props {
  readonly hop: TimelineHop;
  readonly words: RowWords;
  readonly sites: Sites;
}

/** Number, method, address, how it came about, and its place in time. */
export function RequestCells({ hop, words: { host: change, cameBy }, sites }: Props) {
  const { url, method } = hop.hop.request;
  const { scheme, host, path } = addressOf(url);
  const secure = scheme === 'https' || scheme === 'wss';
  const from = sites.letterOf(cameBy.from);
  return (
    <>
      <div role="rowheader" class="c-n" aria-colindex={1}>
        <span>{hop.number}</span>
      </div>
      <div role="gridcell" class="c-m" aria-colindex={2}>
        <PageText text={method} max={12} />
      </div>
      <div role="gridcell" class="c-u" aria-colindex={3} title={visibleText(cut(url, 2048))}>
        <SiteBadge letter={hop.letter} sites={sites} />
        <span class={secure ? 'lock' : 'lock open'} title={t(secure ? 'secureTip' : 'plainTip')}>
          <Icon name={secure ? 'lock' : 'unlock'} />
          {!secure && scheme}
        </span>
        <Host change={change} host={host} />
        <PageText class="path" text={path} max={400} />
      </div>
      <div
        role="gridcell"
        class="c-via"
        aria-colindex={4}
        title={`${visibleText(cut(cameBy.text, 40))}: ${cameBy.tip}`}
      >
        <Icon name={cameBy.icon} />
        <span class="via">{visibleText(cut(cameBy.text, 40))}</span>
        {from !== undefined && (
          <span class="from">
            <span class="sr">{t('from')} </span>
            <SiteBadge letter={from} sites={sites} />
          </span>
        )}
      </div>
      <div role="gridcell" class="c-t" aria-colindex={5}>
        {hop.bar !== undefined && <i class="bar" style={{ '--x': `${hop.bar.left}%`, '--w': `${hop.bar.width}%` }} />}
      </div>
    </>
  );
}

/** Dim where it is that of the hop above; whole, with the labels that changed marked, where it is another host of the site. */
function Host({ change, host }: { readonly change: HostChange; readonly host: string }) {
  if (change.kind !== 'moved')
    return <PageText class={change.kind === 'same' ? 'host dim' : 'host'} text={host} max={100} />;
  const { from, changed, rest } = change;
  return (
    <bdi class="host moved" title={t('hostMovedTip', { from: visibleText(cut(from, 100)) })}>
      <mark>{visibleText(cut(changed, 60))}</mark>
      {visibleText(cut(rest, 60))}
      <span class="sr"> {t('hostMoved')} </span>
    </bdi>
  );
}
