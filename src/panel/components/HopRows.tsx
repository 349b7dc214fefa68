import { usePanel } from '../use-panel.ts';
import type { TimelineHop, TimelineLane } from '../view/timeline.ts';
import { numberOfHop } from '../view/hop-name.ts';
import { t, type Word } from '../words.ts';
import type { Band } from '../view/bands.ts';
import { asksForMenu } from '../copy/copy-subject.ts';
import { rowWords } from '../view/row-words.ts';
import { visibleText, cut } from '../view/visible-text.ts';
import { Icon } from './Icon.tsx';
import { LaneLines } from './LaneCells.tsx';
import { PhraseText } from './PhraseText.tsx';
import { RequestCells } from './RequestCells.tsx';
import { ResponseCells, statusText } from './ResponseCells.tsx';
import { siteClass } from './SiteBadge.tsx';
import { LaneCells } from './LaneCells.tsx';

interface Props {
  readonly hop: TimelineHop;
  readonly index: number;
  readonly lanes: readonly TimelineLane[];
  readonly hasMore: boolean;
  readonly selected: boolean;
  readonly folded: boolean;
}

function hopId(key: string): string {
  return `hop-${key.replace('/', '-')}`;
}

const bandWord: Readonly<Record<Band['kind'], Word>> = {
  lost: 'lostHere',
  refused: 'refusedHere',
  swallowed: 'swallowedHere',
};

/** One hop: link, gaps and band before it, then the request above and the response below. */
export function HopRows({ hop, index, lanes, hasMore, selected, folded }: Props) {
  const { store, copies } = usePanel();
  const { selection } = store;
  const { sites } = selection.timeline.value;
  const words = rowWords(hop);
  const { link } = words;
  const lost = hop.bands.length > 0;
  const url = visibleText(cut(hop.hop.request.url, 300));
  const method = visibleText(cut(hop.hop.request.method, 20));
  const menu = (event: MouseEvent | KeyboardEvent) => {
    selection.selectHop(hop.key);
    copies.open(event, { kind: 'hop', hop, cookie: laneAt(event.target, lanes) ?? lanes[0]?.name });
  };
  const lines = <LaneLines lanes={lanes} index={index} hasMore={hasMore} />;
  return (
    <>
      {link !== undefined && (
        <div role="rowgroup" class="between">
          <div role="row" class="ln linkrow">
            <div role="gridcell" class="span">
              <Icon name={link.icon} />
              <span>{link.text}</span>
            </div>
            {lines}
          </div>
        </div>
      )}
      <div
        role="rowgroup"
        class={`hop ${siteClass(hop.letter)}${lost ? ' lost' : ''}${selected ? ' sel' : ''}`}
        aria-label={t('hop', { n: numberOfHop(hop) })}
        data-row={index}
        onClick={({ target }) => {
          // The hop that is shown already: what is left to want are its details, unless a button in it was meant.
          const isButton = target instanceof Element && target.closest('button') !== null;
          if (selected && !isButton) store.view.detailsOpen.value = true;
          selection.selectHop(hop.key);
        }}
        onContextMenu={menu}
        onKeyDown={(event) => asksForMenu(event) && menu(event)}
      >
        {hop.gaps.map((gap, at) => (
          <div key={`gap${at}`} role="row" class="ln linkrow gap">
            <div role="gridcell" class="span">
              <Icon name="warn" />
              <span>
                <PhraseText phrase={gap} />
              </span>
            </div>
            {lines}
          </div>
        ))}
        {hop.bands.map((band) => (
          <div key={band.kind} role="row" class="ln band">
            <div role="gridcell" class="span">
              <b class="flag">{t(bandWord[band.kind])}</b>
              {band.note !== undefined && (
                <span>
                  <PhraseText phrase={band.note} />
                </span>
              )}
            </div>
            {lines}
          </div>
        ))}
        <div
          id={hopId(hop.key)}
          role="row"
          class="ln req"
          aria-level={1}
          aria-rowindex={index * 2 + 2}
          aria-expanded={!folded}
          aria-selected={selected}
          aria-label={t('requestLabel', { n: numberOfHop(hop), method, url, via: words.cameBy.text })}
          tabIndex={selected ? 0 : -1}
        >
          <RequestCells hop={hop} words={words} sites={sites} />
          <LaneCells lanes={lanes} index={index} line="request" hasMore={hasMore} />
        </div>
        {!folded && (
          <div
            role="row"
            class="ln res"
            aria-level={2}
            aria-rowindex={index * 2 + 3}
            aria-label={t('responseLabel', { n: numberOfHop(hop), status: statusText(hop) })}
          >
            <ResponseCells hop={hop} />
            <LaneCells lanes={lanes} index={index} line="response" hasMore={hasMore} />
          </div>
        )}
      </div>
    </>
  );
}

/** The cookie of the lane under the pointer: lanes begin at the sixth column. */
function laneAt(target: EventTarget | null, lanes: readonly TimelineLane[]): string | undefined {
  const column = target instanceof Element ? target.closest('.lane')?.getAttribute('aria-colindex') : undefined;
  return column == null ? undefined : lanes[Number(column) - 6]?.name;
}
