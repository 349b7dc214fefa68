import { signal, type Signal } from '@preact/signals';
import type { Phrase } from '../../core/words.ts';
import type { StepShare } from '../reading/reading-step.ts';

export type DetailsTab = 'cookies' | 'headers' | 'jar' | 'timing' | 'what-if';
export const detailsTabs = ['cookies', 'headers', 'jar', 'timing', 'what-if'] as const;

/** One line above the panel. */
export type Notice =
  | { readonly kind: 'import-error'; readonly problem: Phrase; readonly where: string | undefined }
  | { readonly kind: 'note'; readonly text: Phrase }
  | { readonly kind: 'ask-values' };

/** A file on its way to the screen. */
export interface ReadingFile {
  readonly name: string;
  readonly at: StepShare;
}

export type MenuName = 'export' | 'cookie' | 'more' | 'chains';

/** A header to be shown at once, e.g. from an evidence link; `seq` makes a second jump to the same place flash again. */
export interface Target {
  readonly header: string | undefined;
  readonly side: 'request' | 'response';
  readonly seq: number;
}

/** What is open, folded or said: nothing that the trace knows. */
export interface ViewState {
  readonly tab: Signal<DetailsTab>;
  readonly detailsOpen: Signal<boolean>;
  readonly verdictFolded: Signal<boolean>;
  /** Ids of hops folded to their request line: numbers of chains are given anew when older ones go. */
  readonly foldedHops: Signal<ReadonlySet<string>>;
  readonly allLanes: Signal<boolean>;
  /** Keys of lanes in the order that the user gave them, of each recording and file (by when it began) that was on screen. */
  readonly laneOrders: Signal<ReadonlyMap<number, readonly string[]>>;
  readonly codeShown: Signal<boolean>;
  /** Frameworks chosen by hand, by application (`shop.example`): one site's says nothing about another's. */
  readonly frameworks: Signal<ReadonlyMap<string, string>>;
  readonly menu: Signal<MenuName | undefined>;
  readonly notice: Signal<Notice | undefined>;
  /** A text that took longer to make than the browser lets a click copy: it waits, whatever else is to be said meanwhile. */
  readonly copyReady: Signal<string | undefined>;
  readonly dismissed: Signal<ReadonlySet<string>>;
  /** The imported file on screen, and what its reader should know. */
  readonly imported: Signal<{ readonly name: string; readonly notes: readonly Phrase[] } | undefined>;
  /** The file that is being read, and how far; undefined: none. */
  readonly reading: Signal<ReadingFile | undefined>;
  readonly target: Signal<Target | undefined>;
  /** Counts jumps to a hop: it is to be seen, also where it is the selected one and was scrolled away. */
  readonly jumps: Signal<number>;
  /** Pages about causes and reasons that were opened, the one on screen last; empty: none is open. */
  readonly pages: Signal<readonly string[]>;
  /** Opens `causes/<cause>` or `reasons/<side>/<reason>`. */
  readonly openPage: (id: string) => void;
  /** To the page before; closes the first. */
  readonly back: () => void;
  readonly keysShown: Signal<boolean>;
  /** What the signs mean, where the key below the timeline has no room. */
  readonly signsShown: Signal<boolean>;
  readonly settingsShown: Signal<boolean>;
  /** The preview of what masking replaces. */
  readonly maskShown: Signal<boolean>;
  /** Details stand to the right (with cookies as columns), or below (with cookies as rows). */
  readonly detailsRight: Signal<boolean>;
}

export function createViewState(): ViewState {
  const pages = signal<readonly string[]>([]);
  return {
    tab: signal<DetailsTab>('cookies'),
    detailsOpen: signal(true),
    verdictFolded: signal(false),
    foldedHops: signal<ReadonlySet<string>>(new Set()),
    allLanes: signal(false),
    laneOrders: signal<ReadonlyMap<number, readonly string[]>>(new Map()),
    codeShown: signal(false),
    frameworks: signal<ReadonlyMap<string, string>>(new Map()),
    menu: signal<MenuName | undefined>(undefined),
    notice: signal<Notice | undefined>(undefined),
    copyReady: signal<string | undefined>(undefined),
    dismissed: signal<ReadonlySet<string>>(new Set()),
    imported: signal<{ readonly name: string; readonly notes: readonly Phrase[] } | undefined>(undefined),
    reading: signal<ReadingFile | undefined>(undefined),
    target: signal<Target | undefined>(undefined),
    jumps: signal(0),
    pages,
    openPage: (id) => (pages.value = [...pages.value, id]),
    back: () => (pages.value = pages.value.slice(0, -1)),
    keysShown: signal(false),
    signsShown: signal(false),
    settingsShown: signal(false),
    maskShown: signal(false),
    detailsRight: signal(true),
  };
}

/** `set` with `item` put in or taken out. */
export function toggled(set: ReadonlySet<string>, item: string, on = !set.has(item)): ReadonlySet<string> {
  const next = new Set(set);
  if (on) next.add(item);
  else next.delete(item);
  return next;
}
