import { headline } from '../view/chain-summary.ts';
import { eventTip, eventWord } from '../view/event-word.ts';
import type { LaneCell } from '../view/lanes.ts';
import { isCalm } from '../view/legend.ts';
import type { TimelineHop, TimelineLane } from '../view/timeline.ts';
import { cut, visibleText } from '../view/visible-text.ts';
import { reasonCode } from '../../core/reasons/reason-code.ts';
import { plainReason } from '../reason-words.ts';
import { usePanel } from '../use-panel.ts';
import { t } from '../words.ts';
import { NodeGlyph } from './Glyph.tsx';
import { PageText } from './PageText.tsx';
import { ReasonChip } from './ReasonChip.tsx';

interface Props {
  readonly lanes: readonly TimelineLane[];
  /** Place of the hop in the timeline. */
  readonly index: number;
  readonly hasMore: boolean;
}

interface LineProps extends Props {
  readonly line: 'request' | 'response';
}

/** The lanes of one line of a hop: glyph and word in the session's lane, a glyph in the others. */
export function LaneCells({ lanes, index, hasMore, line }: LineProps) {
  const { selection } = usePanel().store;
  const hop = selection.timeline.value.hops[index];
  return (
    <>
      {lanes.map((lane, at) => {
        const cell = lane.cells[index]?.[line];
        if (cell === undefined)
          return (
            <div
              key={at}
              role="gridcell"
              class={lane.which === undefined ? 'lane' : 'lane copy'}
              aria-colindex={6 + at}
            />
          );
        const { key } = lane;
        // of every chain the same cell: the session's lane is always the first
        if (at === 0) return <MainCell key="main" cell={cell} note={noteOf(hop, line, cell)} />;
        return (
          <OtherCell key={key} name={nameOf(lane)} cell={cell} column={6 + at} numbered={lane.which !== undefined} />
        );
      })}
      {hasMore && <div role="gridcell" class="lane-more" aria-colindex={6 + lanes.length} />}
    </>
  );
}

/** The lanes beside a band, gap or link row: lines only, as they run above the hop. */
export function LaneLines({ lanes, index, hasMore }: Props) {
  return (
    <>
      {lanes.map((lane, at) => {
        const line = lane.cells[index]?.request.top ?? 'none';
        const kind = at === 0 ? 'lane main' : lane.which === undefined ? 'lane' : 'lane copy';
        return <div key={at} role="gridcell" class={kind} data-top={line} data-bot={line} />;
      })}
      {hasMore && <div role="gridcell" class="lane-more" />}
    </>
  );
}

function MainCell({ cell, note }: { readonly cell: LaneCell; readonly note: string | undefined }) {
  const quiet = cell.event === 'not-in-jar' || cell.event === 'other-site';
  const [first, ...rest] = cell.reasons;
  return (
    <div role="gridcell" class="lane main" aria-colindex={6} data-top={cell.top} data-bot={cell.bottom}>
      {cell.node !== undefined && <NodeGlyph node={cell.node} calm={isCalm(cell)} />}
      {cell.event !== undefined && (
        <span class={`ev ${quiet ? 'dim' : (cell.node ?? '')}`} title={tipOf(cell)}>
          {t(eventWord[cell.event])}
        </span>
      )}
      {cell.version !== undefined && <span class="ver">{cell.version}</span>}
      {!quiet && first !== undefined && (
        <ReasonChip reason={first} side={cell.event === 'rejected' ? 'rejected' : 'not-sent'} tabStop={false} />
      )}
      {!quiet && rest.length > 0 && (
        <span class="ev-note" title={rest.map(reasonCode).join(', ')}>
          +{rest.length}
        </span>
      )}
      {!quiet && first === undefined && (cell.event === 'not-sent' || cell.event === 'rejected') && (
        <span class="chip" title={t('unexplainedTip')}>
          {t('unexplained')}
        </span>
      )}
      {note !== undefined && <PageText class="ev-note" text={note} max={60} />}
    </div>
  );
}

/** What the word means, in a sentence: why there was nothing to send, or else what such an event is. */
function tipOf({ event, reasons: [first] }: LaneCell): string | undefined {
  if (event === 'not-in-jar' && first !== undefined) return plainReason(first, 'not-sent');
  return event === undefined ? undefined : t(eventTip[event]);
}

function OtherCell({
  name,
  cell,
  column,
  numbered,
}: {
  readonly name: string;
  readonly cell: LaneCell;
  readonly column: number;
  /** One of several cookies of a name: which value it has is what tells them apart. */
  readonly numbered: boolean;
}) {
  const shown = cell.node === undefined ? undefined : cell.event;
  const text =
    shown === undefined
      ? undefined
      : [
          `${name} ${t(eventWord[shown])}${cell.version === undefined ? '' : ` ${cell.version}`}`,
          ...cell.reasons.map(reasonCode),
        ].join(', ');
  return (
    <div
      role="gridcell"
      class={numbered ? 'lane copy' : 'lane'}
      aria-colindex={column}
      data-top={cell.top}
      data-bot={cell.bottom}
      title={text}
    >
      {cell.node !== undefined && <NodeGlyph node={cell.node} calm={isCalm(cell)} />}
      {numbered && shown !== undefined && (
        <span class={`ev ${cell.node ?? ''}`} aria-hidden="true">
          {t(eventWord[shown])}
        </span>
      )}
      {numbered && cell.version !== undefined && (
        <span class="ver" aria-hidden="true">
          {cell.version}
        </span>
      )}
      {text !== undefined && <span class="sr">{text}</span>}
    </div>
  );
}

function nameOf({ name, which }: TimelineLane): string {
  return visibleText(which === undefined ? cut(name, 64) : `${cut(name, 64)} (${cut(which, 64)})`);
}

/** The attribute that will matter, beside the glyph that set it: what the evidence marks in this hop's response. */
function noteOf(hop: TimelineHop | undefined, line: 'request' | 'response', cell: LaneCell): string | undefined {
  if (hop === undefined || line === 'request' || cell.node !== 'set') return undefined;
  const evidence = headline(hop.chain)?.evidence.find(
    ({ chain, hop: at, part, text }) =>
      chain === hop.chain.chain.id && at === hop.hop.index && part === 'response-header' && /^set-cookie:/i.test(text),
  );
  return evidence?.mark;
}
