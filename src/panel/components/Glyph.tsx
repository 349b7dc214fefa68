import type { ShownVerdict } from '../store/while-open.ts';
import type { Node } from '../view/lanes.ts';

const verdicts: Readonly<Record<ShownVerdict, string>> = {
  pending: 'pending',
  unchecked: 'pending',
  lost: 'lost',
  kept: 'kept',
  'never-established': 'never',
  'not-applicable': 'none',
};

/** The shape of a verdict; decorative, its word stands beside it. */
export function VerdictGlyph({ verdict }: { readonly verdict: ShownVerdict }) {
  return (
    <svg class={`ico vd ${verdicts[verdict]}`} aria-hidden="true">
      <use href={`#verdict-${verdicts[verdict]}`} />
    </svg>
  );
}

/** The shape of an event on a lane. `calm`: a replacement that is not a loss. */
export function NodeGlyph({ node, calm = false }: { readonly node: Node; readonly calm?: boolean }) {
  return (
    <svg class={`nd ${node}${calm ? ' calm' : ''}`} aria-hidden="true">
      <use href={`#node-${node}`} />
    </svg>
  );
}
