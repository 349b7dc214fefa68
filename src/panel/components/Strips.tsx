import type { ChainDiagnosis, Fix } from '../../core/model.ts';
import { stripPairs } from '../view/strip-pairs.ts';
import { cut, visibleText } from '../view/visible-text.ts';
import { laneCells, type LaneEvent, type LaneHop, type Node } from '../view/lanes.ts';
import { eventWord } from '../view/event-word.ts';
import { t } from '../words.ts';
import { NodeGlyph } from './Glyph.tsx';

const none = { request: [], response: [] };
/** More would leave the card. */
const mostHops = 12;

/**
 * The session cookie's lane in small, hop by hop: as recorded, and as replayed with the fix; several where several cookies of
 * its name were sent. Below them what the marks mean.
 */
export function Strips({ chain, fix }: { readonly chain: ChainDiagnosis; readonly fix: Fix }) {
  const pairs = stripPairs(chain, fix);
  if (pairs.length === 0) return null;
  const cells = pairs.map(({ which, recorded, replayed }) => ({
    which,
    before: laneCells(recorded.slice(0, mostHops), () => none),
    after: laneCells(replayed.slice(0, mostHops), () => none),
  }));
  const [hops] = cells.map(({ before }) => before);
  const isSeveral = pairs.length > 1;
  return (
    <div
      class={isSeveral ? 'strips several' : 'strips'}
      style={{ '--n': hops?.length, '--rows': 2 * pairs.length + 1 }}
    >
      <span class="st-hops" aria-hidden="true">
        <b>{t('hop', { n: '' })}</b>
        {isSeveral && <i />}
        {hops?.map((_, at) => (
          <i key={at}>{at + 1}</i>
        ))}
      </span>
      {cells.map(({ which, before }, at) => (
        <Strip key={at} title={t('recorded')} isFirst={at === 0} which={which} cells={before} />
      ))}
      {cells.map(({ which, before, after }, at) => (
        <Strip key={at} title={t('withTheFix')} isFirst={at === 0} which={which} cells={after} other={before} />
      ))}
      <Key events={cells.flatMap(({ before, after }) => [...before, ...after]).flatMap(eventsOf)} />
    </div>
  );
}

interface StripProps {
  readonly title: string;
  /** The title stands at the first of several. */
  readonly isFirst: boolean;
  /** Which of several cookies; undefined: there is one. */
  readonly which: string | undefined;
  readonly cells: readonly LaneHop[];
  /** What differs from these is marked. */
  readonly other?: readonly LaneHop[];
}

function Strip({ title, isFirst, which, cells, other }: StripProps) {
  const scope = which === undefined ? undefined : visibleText(cut(which, 64));
  const name = scope === undefined ? title : `${title}, ${scope}`;
  return (
    <span class="st" role="img" aria-label={`${name}: ${cells.map(wordsOf).join('; ')}`}>
      <b aria-hidden="true">{isFirst && title}</b>
      {scope !== undefined && (
        <code class="st-which" aria-hidden="true" title={scope}>
          {scope}
        </code>
      )}
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
