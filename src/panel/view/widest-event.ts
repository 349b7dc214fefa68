import { reasonCode } from '../../core/reasons/reason-code.ts';
import { t } from '../words.ts';
import { eventWord } from './event-word.ts';
import type { LaneCell } from './lanes.ts';
import type { TimelineLane } from './timeline.ts';

/** How many characters the longest event of a lane takes, with its chip: `not sent DomainMismatch`. 0: it has none. */
export function widestEvent(lane: TimelineLane | undefined): number {
  // the head of one of several cookies of a name says which
  let widest = lane?.which === undefined ? 0 : lane.name.length + lane.which.length + 4;
  for (const { request, response } of lane?.cells ?? []) widest = Math.max(widest, widthOf(request), widthOf(response));
  return widest;
}

function widthOf({ event, version, reasons }: LaneCell): number {
  if (event === undefined) return 0;
  const quiet = event === 'not-in-jar' || event === 'other-site';
  const [first, ...rest] = quiet ? [] : reasons;
  const reason = first === undefined ? 0 : reasonCode(first).length + 1;
  return (
    t(eventWord[event]).length + reason + (rest.length > 0 ? 4 : 0) + (version === undefined ? 0 : version.length + 2)
  );
}
