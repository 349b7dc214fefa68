/** Tells on the error output how far the work is. Never on the output itself, which programs read. */
export interface Progress {
  /** `text` is asked only when there is something to be shown. `isNew`: what is being done changed, and may take long. */
  readonly tell: (text: () => string, isNew?: boolean) => void;
  /** Before anything else is written, and at the end. */
  readonly clear: () => void;
}

/** `live`: one line that changes, on a terminal. `lines`: now and then one more, so that the log of a build shows life. */
export type ProgressKind = 'live' | 'lines' | 'none';

export interface Surface {
  readonly kind: ProgressKind;
  readonly write: (text: string) => void;
  /** Of the terminal, now. */
  readonly columns: () => number;
  /** Milliseconds, from anywhere on. */
  readonly now: () => number;
}

/** Milliseconds between two looks of a line that changes. */
const blink = 100;
/** Most files are read by then; after it a log gets a line this often. */
const [patience, interval] = [2000, 5000];

export const eraseLine = '\r\u001b[K';

export function createProgress({ kind, write, columns, now }: Surface): Progress {
  let next = kind === 'lines' ? now() + patience : 0;
  let isShown = false;
  const draw = (text: string): void => {
    if (kind === 'lines') {
      write(`${text}\n`);
      next = now() + interval;
      return;
    }
    // The last column stays free: some terminals begin a new line behind it.
    write(eraseLine + cutTo(text, columns() - 1));
    next = now() + blink;
    isShown = true;
  };
  return {
    tell: (text, isNew = false) => {
      if (kind === 'none') return;
      if (now() >= next || (isNew && kind === 'live')) draw(text());
    },
    clear: () => {
      if (isShown) write(eraseLine);
      isShown = false;
    },
  };
}

/** The end says what is done; the beginning is a path. */
function cutTo(text: string, width: number): string {
  return text.length <= width ? text : `…${text.slice(text.length - Math.max(0, width - 1))}`;
}
