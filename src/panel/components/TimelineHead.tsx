import { usePanel } from '../use-panel.ts';
import { duration } from '../view/sizes.ts';
import type { TimelineLane } from '../view/timeline.ts';
import { t } from '../words.ts';
import { LaneHead } from './LaneHead.tsx';

interface Props {
  readonly lanes: readonly TimelineLane[];
  /** Lanes that are not shown. */
  readonly more: number;
  readonly hasMore: boolean;
}

export function TimelineHead({ lanes, more, hasMore }: Props) {
  const { selection, view } = usePanel().store;
  const { total } = selection.timeline.value;
  return (
    <div role="row" class="ln th" aria-rowindex={1}>
      <div role="columnheader" class="c-n" aria-colindex={1} title={t('hopTip')}>
        {t('colHop')}
      </div>
      <div role="columnheader" class="c-m" aria-colindex={2} title={t('colHttpTip')}>
        {t('colHttp')}
      </div>
      <div role="columnheader" class="c-u" aria-colindex={3} title={t('colRequestTip')}>
        {t('colRequest')}
      </div>
      <div role="columnheader" class="c-via" aria-colindex={4} title={t('colViaTip')}>
        {t('colVia')}
      </div>
      <div role="columnheader" class="c-t axis" aria-colindex={5} title={t('colTime')}>
        <span>0</span>
        <span>{duration(total)}</span>
      </div>
      {lanes.map((lane, at) => (
        <LaneHead key={at === 0 ? 'main' : lane.key} lanes={lanes} at={at} />
      ))}
      {hasMore && (
        <div role="columnheader" class="lane-more" aria-colindex={6 + lanes.length}>
          <button
            type="button"
            title={more > 0 ? t('moreLanes', { n: more }) : t('fewerLanes')}
            onClick={() => (view.allLanes.value = !view.allLanes.value)}
          >
            {more > 0 ? `+${more}` : '−'}
            <span class="sr"> {t('colMore')}</span>
          </button>
        </div>
      )}
    </div>
  );
}
