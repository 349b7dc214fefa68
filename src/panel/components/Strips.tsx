import type { ChainDiagnosis, Fix } from '../../core/model.ts';
import { laneCells, type LaneHop } from '../view/lanes.ts';
import { eventWord } from '../view/event-word.ts';
import { isCalm } from '../view/legend.ts';
import { t } from '../words.ts';
import { NodeGlyph } from './Glyph.tsx';

const none = { request: [], response: [] };

/** The session cookie's lane in small: as recorded, and as replayed with the fix. */
export function Strips({ chain, fix }: { readonly chain: ChainDiagnosis; readonly fix: Fix }) {
  const recorded = chain.tracks[0]?.steps;
  if (recorded === undefined || fix.replayed === undefined) return null;
  return (
    <div class="strips">
      <Strip title={t('recorded')} cells={laneCells(recorded, () => none)} />
      <Strip title={t('withTheFix')} cells={laneCells(fix.replayed, () => none)} />
    </div>
  );
}

function Strip({ title, cells }: { readonly title: string; readonly cells: readonly LaneHop[] }) {
  const shown = cells.slice(0, 12);
  return (
    <span class="st" role="img" aria-label={`${title}: ${shown.map(wordsOf).join('; ')}`}>
      <b aria-hidden="true">{title}</b>
      {shown.map((cell, at) => (
        <span key={at} class="st-c">
          {at > 0 && <i class="st-l" />}
          {drawnOf(cell).map((one, index) => (
            <NodeGlyph key={index} node={one.node} calm={isCalm(one)} />
          ))}
          {drawnOf(cell).length === 0 && <i class="st-x">·</i>}
        </span>
      ))}
    </span>
  );
}

function drawnOf({ request, response }: LaneHop) {
  return [request, response].flatMap((cell) => (cell.node === undefined ? [] : [{ ...cell, node: cell.node }]));
}

function wordsOf({ request, response }: LaneHop, at: number): string {
  const events = [request.event, response.event]
    .filter((event) => event !== undefined)
    .map((event) => t(eventWord[event]));
  return `${t('hop', { n: at + 1 })} ${events.join(', ')}`;
}
