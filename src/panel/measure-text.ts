const widths = new Map<string, number>();
/** Hosts and paths of the rows on screen, a few times over. */
const most = 4000;
let context: CanvasRenderingContext2D | null | undefined;

/** Width of a text in whole pixels, in the panel's own font at 12 pixels; a guess where nothing is drawn. */
export function measureText(text: string): number {
  const known = widths.get(text);
  if (known !== undefined) return known;
  context ??= makeContext();
  // what is rounded down would be cut
  const width = Math.ceil(context?.measureText(text).width ?? text.length * 6.5);
  if (widths.size >= most) widths.clear();
  widths.set(text, width);
  return width;
}

function makeContext(): CanvasRenderingContext2D | null {
  const made = document.createElement('canvas').getContext('2d');
  if (made !== null) made.font = `12px ${getComputedStyle(document.body).fontFamily}`;
  return made;
}
