import { signal, type Signal } from '@preact/signals';
import type { ChainDiagnosis } from '../../core/model.ts';
import { isNotYetChecked } from '../store/not-yet-checked.ts';
import { maskedChain } from '../../report/redact/masked-chain.ts';
import type { Store } from '../store/create-store.ts';
import { w } from '../words.ts';
import { placeOf, type CopyMenuState, type CopySubject } from './copy-subject.ts';

/** The menu of the right mouse button, and what it needs to fill the clipboard. */
export interface Copies {
  readonly menu: Signal<CopyMenuState | undefined>;
  /** Opens the menu in place of the browser's own. */
  readonly open: (event: MouseEvent | KeyboardEvent, subject: CopySubject) => void;
  /** The chain, masked as in the report; undefined when nothing is on screen. */
  readonly masked: (chain: ChainDiagnosis) => ChainDiagnosis | undefined;
  readonly nothingToCopy: () => void;
}

export function createCopies({ trace, view, byId, finishChecking }: Store): Copies {
  const menu = signal<CopyMenuState | undefined>(undefined);
  return {
    menu,
    open: (event, subject) => {
      event.preventDefault();
      event.stopPropagation();
      menu.value = { subject, ...placeOf(event) };
    },
    masked: (chain) => {
      if (isNotYetChecked(chain)) finishChecking();
      const told = isNotYetChecked(chain) ? (byId.value.get(chain.chain.id) ?? chain) : chain;
      return trace.value && maskedChain(trace.value, told, crypto.randomUUID());
    },
    nothingToCopy: () => {
      view.notice.value = { kind: 'note', text: w('copyNothing') };
    },
  };
}
