import type { ChainDiagnosis, Fix } from '../../core/model.ts';
import { laneCells, type LaneEvent, type LaneHop, type Node } from '../view/lanes.ts';
import { eventWord } from '../view/event-word.ts';
import { t } from '../words.ts';
import { NodeGlyph } from './Glyph.tsx';

const none = { request: [], response: [] };
/** More would leave the card. */
const mostHops = 12;

/** The session cookie's lane in small, hop by hop: as recorded, and as replayed with the fix; below it what the marks mean. */
export function Strips({ chain, fix }: { readonly chain: ChainDiagnosis; readonly fix: Fix }) {
  const recorded = chain.tracks[0]?.steps;
  if (recorded === undefined || fix.replayed === undefined) return null;
  const before = laneCells(recorded.slice(0, mostHops), () => none);
  const after = laneCells(fix.replayed.slice(0, mostHops), () => none);
  return (
    <div class="strips" style={{ '--n': before.length }}>
      <span class="st-hops" aria-hidden="true">
        <b>{t('hop', { n: '' })}</b>
        {before.map((_, at) => (
          <i key={at}>{at + 1}</i>
        ))}
      </span>
      <Strip title={t('recorded')} cells={before} />
      <Strip title={t('withTheFix')} cells={after} other={before} />
      <Key events={[...before, ...after].flatMap(eventsOf)} />
    </div>
  );
}

interface StripProps {
  readonly title: string;
  readonly cells: readonly LaneHop[];
  /** What differs from these is marked. */
  readonly other?: readonly LaneHop[];
}

function Strip({ title, cells, other }: StripProps) {
  return (
    <span class="st" role="img" aria-label={`${title}: ${cells.map(wordsOf).join('; ')}`}>
      <b aria-hidden="true">{title}</b>
      {cells.map((cell, at) => {
        const before = other?.[at];
        const differs = before !== undefined && eventNames(before) !== eventNames(cell);
        return (
          <span key={at} class={differs ? 'st-c differs' : 'st-c'}>
            {eventsOf(cell).map(([event, node], index) => (
              <Mark key={index} event={event} node={node} />
            ))}
          </span>
        );
      })}
    </span>
  );
}

/** Each mark that occurs, with its word. */
function Key({ events }: { readonly events: readonly Shown[] }) {
  const each = [...new Map(events.map((shown) => [t(eventWord[shown[0]]), shown])).entries()];
  return (
    <p class="st-key">
      {each.map(([word, [event, node]]) => (
        <span key={word}>
          <Mark event={event} node={node} /> {word}
        </span>
      ))}
    </p>
  );
}

function Mark({ event, node }: { readonly event: LaneEvent; readonly node: Node | undefined }) {
  if (node !== undefined) return <NodeGlyph node={node} calm={event === 'renewed'} />;
  return (
    <i class="st-x" aria-hidden="true">
      {event === 'other-site' ? '·' : '–'}
    </i>
  );
}

type Shown = readonly [LaneEvent, Node | undefined];

function eventsOf({ request, response }: LaneHop): readonly Shown[] {
  return [request, response].flatMap(({ event, node }) => (event === undefined ? [] : [[event, node] as const]));
}

function eventNames(cell: LaneHop): string {
  return eventsOf(cell)
    .map(([event]) => event)
    .join();
}

function wordsOf(cell: LaneHop, at: number): string {
  const events = eventsOf(cell).map(([event]) => t(eventWord[event]));
  return `${t('hop', { n: at + 1 })} ${events.join(', ')}`;
}
