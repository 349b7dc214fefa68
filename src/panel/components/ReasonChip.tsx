import { hasPage } from '../cause-page.ts';
import { reasonCode } from '../../core/reasons/reason-code.ts';
import { plainReason, type Reason, type Side } from '../reason-words.ts';
import { usePanel } from '../use-panel.ts';

interface Props {
  readonly reason: Reason;
  readonly side: Side;
  /** false inside the grid, where the arrows move. Default true. */
  readonly tabStop?: boolean;
}

/** A reason in the browser's own word; it opens the page about it. */
export function ReasonChip({ reason, side, tabStop = true }: Props) {
  const { view } = usePanel().store;
  const word = reasonCode(reason);
  const title = `${word}: ${plainReason(reason, side)}`;
  const page = `reasons/${side}/${reason}`;
  if (!hasPage(page)) {
    return (
      <span class="chip" title={title}>
        {word}
      </span>
    );
  }
  return (
    <button type="button" class="chip" title={title} tabIndex={tabStop ? 0 : -1} onClick={() => view.openPage(page)}>
      {word}
    </button>
  );
}
