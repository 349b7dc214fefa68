import type { Hop } from '../../core/model.ts';
import type { IconName } from '../components/Icon.tsx';
import { t } from '../words.ts';
import { cameBy, linkClause, type CameBy } from './came-by.ts';
import { hostChange, type HostChange } from './host-change.ts';
import { duration } from './sizes.ts';
import type { TimelineHop } from './timeline.ts';

/** What the row of a hop says beside the recorded; worked out when it is drawn. */
export interface RowWords {
  /** How the host differs from that of the hop above. */
  readonly host: HostChange;
  readonly cameBy: CameBy;
  /** What leads from the chain before to this one; undefined unless the hop begins a later chain of the flow. */
  readonly link: { readonly icon: IconName; readonly text: string } | undefined;
}

export function rowWords({ hop, before, linked }: Pick<TimelineHop, 'hop' | 'before' | 'linked'>): RowWords {
  const came = cameBy(hop, linked ? undefined : before);
  return {
    host: hostChange(hop.request.url, before?.request.url),
    cameBy: came,
    link: linked && before !== undefined ? { icon: came.icon, text: linkText(hop, before) } : undefined,
  };
}

function linkText(hop: Hop, before: Hop): string {
  const idle = hop.times.start - (before.times.end ?? before.times.start);
  return t('linkRow', { what: linkClause(hop.via), time: duration(idle) });
}
