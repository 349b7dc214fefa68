import { signal, type Signal } from '@preact/signals';
import type { ChainDiagnosis } from '../../core/model.ts';
import type { Store } from '../store/create-store.ts';
import { w, type Word } from '../words.ts';
import type { MaskedChain } from '../writing/create-reports.ts';
import { placeOf, type CopyMenuState, type CopySubject } from './copy-subject.ts';

/** The menu of the right mouse button, and what it needs to fill the clipboard. */
export interface Copies {
  readonly menu: Signal<CopyMenuState | undefined>;
  /** Opens the menu in place of the browser's own. */
  readonly open: (event: MouseEvent | KeyboardEvent, subject: CopySubject) => void;
  /** Hands over the chain, masked as in the report: at once, or later where the recording is long. */
  readonly masked: (chain: ChainDiagnosis, what: Word, done: (masked: MaskedChain) => void) => void;
  readonly nothingToCopy: () => void;
}

export function createCopies({ view, reports, writing }: Store): Copies {
  const menu = signal<CopyMenuState | undefined>(undefined);
  return {
    menu,
    open: (event, subject) => {
      event.preventDefault();
      event.stopPropagation();
      menu.value = { subject, ...placeOf(event) };
    },
    masked: (chain, what, done) => {
      writing.run(what, reports.masked(chain), (masked) => {
        if (masked !== undefined) done(masked);
      });
    },
    nothingToCopy: () => {
      view.notice.value = { kind: 'note', text: w('copyNothing') };
    },
  };
}
