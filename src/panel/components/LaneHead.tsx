import { usePanel } from '../use-panel.ts';
import { movedLane, placeOf } from '../view/lane-order.ts';
import type { TimelineLane } from '../view/timeline.ts';
import { t, w } from '../words.ts';
import { cut, visibleText } from '../view/visible-text.ts';
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
  const { selection, view, trace } = usePanel().store;
  const lane = lanes[at];
  if (lane === undefined) return null;
  const { key } = lane;
  const label = labelOf(lane);
  const movable = at > 0 && lanes.length > 2;
  const move = (moving: string, to: number) => {
    const recording = trace.value?.startedAt ?? 0;
    const order = movedLane(lanes, moving, to, view.laneOrders.value.get(recording));
    const moved = lanes.find((other) => other.key === moving);
    if (order === undefined || moved === undefined) return;
    view.laneOrders.value = new Map(view.laneOrders.value).set(recording, order);
    const n = placeOf(lanes, order, moving) + 1;
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
      class={at === 0 ? 'lane-h main' : lane.which === undefined ? 'lane-h' : 'lane-h copy'}
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
      {at === 0 && lane.session && lane.which === undefined && <Icon name="key" />}
      {(at === 0 || lane.which === undefined) && <PageText text={lane.name} max={64} />}
      {at === 0 && lane.which === undefined && (
        <SiteBadge letter={lane.letter} sites={selection.timeline.value.sites} />
      )}
      {lane.which !== undefined && <PageText class="which" text={lane.which} max={64} />}
    </div>
  );
}

function labelOf({ name, domain, session, copy, ofName }: TimelineLane): string {
  const cookie = name.slice(0, 200);
  const label = t(session ? 'laneSession' : 'laneOther', { cookie, domain: copy?.domain ?? domain });
  if (copy === undefined) return label;
  const scope = copy.hostOnly ? t('laneHostOnly', { host: copy.domain }) : `Domain=${copy.domain}`;
  return `${label}\n${t('laneOneOf', { n: ofName, scope, path: visibleText(cut(copy.path, 200)) })}`;
}
