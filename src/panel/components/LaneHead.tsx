import { usePanel } from '../use-panel.ts';
import { laneKey, movedLane } from '../view/lane-order.ts';
import type { TimelineLane } from '../view/timeline.ts';
import { t, w } from '../words.ts';
import { Icon } from './Icon.tsx';
import { PageText } from './PageText.tsx';
import { SiteBadge } from './SiteBadge.tsx';

const dragged = 'application/x-session-trace-lane';

interface Props {
  readonly lanes: readonly TimelineLane[];
  readonly at: number;
}

/** The head of a lane. All but the first, the session's, can be moved: by drag, and by Alt and an arrow. */
export function LaneHead({ lanes, at }: Props) {
  const { selection, view } = usePanel().store;
  const lane = lanes[at];
  if (lane === undefined) return null;
  const key = laneKey(lane);
  const label = t(lane.session ? 'laneSession' : 'laneOther', {
    cookie: lane.name.slice(0, 200),
    domain: lane.domain,
  });
  const movable = at > 0 && lanes.length > 2;
  const move = (moving: string, to: number) => {
    const order = movedLane(lanes, moving, to);
    const moved = lanes.find((other) => laneKey(other) === moving);
    if (order === undefined || moved === undefined) return;
    view.laneOrder.value = order;
    const n = order.indexOf(moving) + 2;
    view.notice.value = { kind: 'note', text: w('laneMoved', { cookie: moved.name.slice(0, 64), n }) };
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (!event.altKey || (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight')) return;
    event.preventDefault();
    const head = event.currentTarget as HTMLElement;
    move(key, at + (event.key === 'ArrowRight' ? 1 : -1));
    // moved in the document, it loses the focus
    requestAnimationFrame(() => head.focus());
  };
  return (
    <div
      role="columnheader"
      class={at === 0 ? 'lane-h main' : 'lane-h'}
      aria-colindex={6 + at}
      title={movable ? t('laneMoveTip', { lane: label }) : label}
      {...(movable && {
        draggable: true,
        tabIndex: at === 1 ? 0 : -1,
        'aria-keyshortcuts': 'Alt+ArrowLeft Alt+ArrowRight',
        onKeyDown,
        onDragStart: (event: DragEvent) => event.dataTransfer?.setData(dragged, key),
        onDragOver: (event: DragEvent) => event.preventDefault(),
        onDrop: (event: DragEvent) => {
          const moving = event.dataTransfer?.getData(dragged) ?? '';
          if (moving === '') return;
          event.preventDefault();
          event.stopPropagation();
          move(moving, at);
        },
      })}
    >
      {at === 0 && <Icon name="key" />}
      <PageText text={lane.name} max={64} />
      {at === 0 && <SiteBadge letter={lane.letter} sites={selection.timeline.value.sites} />}
    </div>
  );
}
