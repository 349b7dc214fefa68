const cells = '[role=rowheader], [role=gridcell], [role=columnheader]';
const rows = '.th, .req, .res';

/** The cell of the timeline that has the focus, or holds what has it; undefined: none. */
export function focusedCell(target: EventTarget | null): HTMLElement | undefined {
  return target instanceof Element ? (target.closest<HTMLElement>(cells) ?? undefined) : undefined;
}

/** The cells of a row that are on screen, from left to right. */
function cellsOf(row: Element | null): readonly HTMLElement[] {
  return [...(row?.querySelectorAll<HTMLElement>(cells) ?? [])].filter(
    (cell) => getComputedStyle(cell).display !== 'none',
  );
}

/** Cells are no tab stops: the focus comes to them by arrow only, and Tab leaves the grid. */
function focusOn(cell: HTMLElement | undefined): void {
  if (cell === undefined) return;
  cell.tabIndex = -1;
  cell.focus();
}

export function focusFirstCell(row: Element | null): void {
  focusOn(cellsOf(row)[0]);
}

/** Moves along the row; left of the first cell is the row itself (WAI-ARIA's pattern for a treegrid). */
export function moveInRow(cell: HTMLElement, by: 1 | -1): void {
  const row = cell.closest<HTMLElement>('[role=row]');
  const all = cellsOf(row);
  const to = all.indexOf(cell) + by;
  if (to < 0) row?.focus();
  else focusOn(all[to]);
}

export function moveToEnd(cell: HTMLElement, end: 'first' | 'last'): void {
  focusOn(cellsOf(cell.closest('[role=row]')).at(end === 'first' ? 0 : -1));
}

/**
 * The line above or below, of this hop or the next, in the grid as drawn; undefined at its end. Above the first hop stand
 * the heads of the columns.
 */
export function rowBeside(cell: HTMLElement, by: 1 | -1): HTMLElement | undefined {
  const all = [...(cell.closest('[role=treegrid]')?.querySelectorAll<HTMLElement>(rows) ?? [])];
  const at = all.findIndex((row) => row.contains(cell));
  return at < 0 ? undefined : all[at + by];
}

/** Focuses the cell of `row` that stands in the column of `cell`, or in the one that covers it. */
export function focusColumn(row: HTMLElement, cell: HTMLElement): void {
  const column = columnOf(cell);
  const all = cellsOf(row);
  focusOn(all.findLast((other) => columnOf(other) <= column) ?? all[0]);
}

function columnOf(cell: HTMLElement): number {
  return Number(cell.getAttribute('aria-colindex') ?? 0);
}
