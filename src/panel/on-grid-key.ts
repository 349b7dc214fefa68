import { focusColumn, focusedCell, focusFirstCell, moveInRow, moveToEnd, rowBeside } from './grid-cells.ts';

/** What the timeline can do for its keys. */
export interface GridMoves {
  readonly folded: boolean;
  readonly fold: (on: boolean) => void;
  /** Selects and focuses a hop, counted from the selected one; or the first or the last. */
  readonly go: (to: 1 | -1 | 'first' | 'last') => void;
  /** Selects the hop that a row belongs to. */
  readonly selectRow: (row: Element) => void;
  readonly openDetails: () => void;
}

/**
 * The keys of the timeline: hop to hop and folding while a hop has the focus, then into its cells and from cell to cell
 * (WAI-ARIA's pattern for a treegrid).
 */
export function onGridKey(event: KeyboardEvent, moves: GridMoves): void {
  if (event.altKey || event.ctrlKey || event.metaKey) return;
  const { target } = event;
  if (target instanceof Element && target.closest('button') !== null) return;
  const cell = focusedCell(target);
  const act = cell === undefined ? onRow(event, moves) : inCell(event, cell, moves);
  if (act === undefined) return;
  event.preventDefault();
  act();
}

type Act = (() => void) | undefined;

function onRow({ key, currentTarget }: KeyboardEvent, moves: GridMoves): Act {
  switch (key) {
    case 'ArrowDown':
      return () => moves.go(1);
    case 'ArrowUp':
      return () => moves.go(-1);
    case 'Home':
      return () => moves.go('first');
    case 'End':
      return () => moves.go('last');
    case 'ArrowLeft':
      return () => moves.fold(true);
    case 'ArrowRight':
      if (moves.folded) return () => moves.fold(false);
      return () => focusFirstCell((currentTarget as Element).querySelector('[role=row][tabindex="0"]'));
    case 'Enter':
      return moves.openDetails;
    default:
      return undefined;
  }
}

function inCell({ key }: KeyboardEvent, cell: HTMLElement, moves: GridMoves): Act {
  switch (key) {
    case 'ArrowRight':
      return () => moveInRow(cell, 1);
    case 'ArrowLeft':
      return () => moveInRow(cell, -1);
    case 'Home':
      return () => moveToEnd(cell, 'first');
    case 'End':
      return () => moveToEnd(cell, 'last');
    case 'ArrowDown':
    case 'ArrowUp': {
      const row = rowBeside(cell, key === 'ArrowDown' ? 1 : -1);
      if (row === undefined) return undefined;
      return () => {
        focusColumn(row, cell);
        moves.selectRow(row);
      };
    }
    case 'Enter': {
      const button = cell.querySelector('button');
      return button === null ? moves.openDetails : () => button.click();
    }
    default:
      return undefined;
  }
}
