import type { ShownVerdict } from '../store/while-open.ts';
import type { Node } from '../view/lanes.ts';
import { nodeShapes, verdictShapes } from './glyph-shapes.tsx';

const verdicts: Readonly<Record<ShownVerdict, keyof typeof verdictShapes>> = {
  pending: 'pending',
  unchecked: 'pending',
  lost: 'lost',
  kept: 'kept',
  'never-established': 'never',
  'not-applicable': 'none',
};

/** The shape of a verdict; decorative, its word stands beside it. */
export function VerdictGlyph({ verdict }: { readonly verdict: ShownVerdict }) {
  const name = verdicts[verdict];
  return (
    <svg class={`ico vd ${name}`} viewBox="0 0 16 16" aria-hidden="true">
      {verdictShapes[name]()}
    </svg>
  );
}

/** The shape of an event on a lane. `calm`: a replacement that is not a loss. */
export function NodeGlyph({ node, calm = false }: { readonly node: Node; readonly calm?: boolean }) {
  return (
    <svg class={`nd ${node}${calm ? ' calm' : ''}`} viewBox="0 0 14 14" aria-hidden="true">
      {nodeShapes[node]()}
    </svg>
  );
}
