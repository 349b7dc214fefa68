import { batch } from '@preact/signals';
import type { Evidence } from '../core/model.ts';
import { createCompareActions, type CompareActions } from './compare-actions.ts';
import { copyText } from './copy-text.ts';
import type { ToldForm } from './store/told-file.ts';
import { saveFile } from './save-file.ts';
import type { DetailsTab, Target } from './store/create-view-state.ts';
import type { Store } from './store/create-store.ts';
import { summaryText } from './summary-text.ts';
import { hopKey } from './view/timeline.ts';
import { w, type Word } from './words.ts';

export const importFieldId = 'import-file';

/** What buttons and keys do beyond moving about. */
export interface Actions extends CompareActions {
  readonly toggleRecording: () => void;
  readonly clear: () => void;
  /** `salt`: of the pseudonyms that were shown before; without it they are new. */
  readonly exportMasked: (salt?: string) => void;
  /** Asks first: the file holds live sessions. */
  readonly exportValues: () => void;
  readonly saveWithValues: () => void;
  readonly copyMarkdown: () => void;
  readonly copySummary: () => void;
  /** The selected flow as Markdown, or everything as text or JSON: to the clipboard or into a file; masked. */
  readonly take: (form: ToldForm, way: 'copy' | 'save') => void;
  readonly copy: (text: string) => void;
  /** What was ready too late, while a click is handled. */
  readonly copyNow: (text: string) => void;
  readonly chooseFile: () => void;
  /** Asks for the access to sites that the user withheld. */
  readonly allowAccess: () => void;
  /** Selects a hop, and its chain where that is not on screen; a filter that hides it is taken away, which is said. */
  readonly goToHop: (chain: string, hop: number) => void;
  /** Selects the hop and shows the header or fact in the details: as recorded, whatever is supposed. */
  readonly showEvidence: (evidence: Evidence) => void;
  readonly open: (file: File) => void;
}

export function createActions(store: Store): Actions {
  const tell = (key: Word, values = {}) => {
    store.view.notice.value = { kind: 'note', text: w(key, values) };
  };
  const save = (redaction: 'values' | 'none', salt?: string) => {
    store.writing.run('writingFile', store.reports.report(redaction, Date.now(), salt), (report) => {
      if (report === undefined) return;
      saveFile(report.name, report.content);
      tell('saved', { file: report.name });
    });
  };
  const selectedChains = () => store.selection.entry.value?.chains.map(({ chain }) => chain.id) ?? [];
  const copy = (text: string) =>
    void copyText(text).then((done) => {
      if (done) tell('copied');
      else store.view.copyReady.value = text;
    });
  const goToHop = (chain: string, hop: number) => {
    const key = hopKey(chain, hop);
    if (!store.selection.timeline.value.hops.some((item) => item.key === key)) {
      if (!store.byId.value.has(chain)) {
        tell('chainGone', { chain });
        return;
      }
      if (store.list.uncover(chain)) tell('chainUncovered', { chain });
      store.selection.select(chain);
    }
    store.selection.selectHop(key);
    store.view.jumps.value += 1;
  };
  return {
    ...createCompareActions(store, { goToHop, copy }),
    goToHop,
    showEvidence: (evidence) =>
      batch(() => {
        const { view } = store;
        store.whatIf.setAside();
        if (evidence.hop !== undefined) goToHop(evidence.chain, evidence.hop);
        view.detailsOpen.value = true;
        view.tab.value = tabOf(evidence);
        view.target.value = { ...targetOf(evidence), seq: (view.target.value?.seq ?? 0) + 1 };
      }),
    toggleRecording: () => {
      const { recorder } = store;
      recorder?.record(!recorder.state().recording);
    },
    clear: store.clear,
    exportMasked: (salt) => save('values', salt),
    exportValues: () => {
      store.view.notice.value = { kind: 'ask-values' };
    },
    saveWithValues: () => save('none'),
    copyMarkdown: () => {
      store.writing.run('writingCopy', store.reports.markdown(selectedChains()), (text) => {
        if (text !== undefined) copy(text);
      });
    },
    take: (form, way) => {
      const steps = store.reports.told(form, selectedChains(), Date.now());
      store.writing.run(way === 'copy' ? 'writingCopy' : 'writingFile', steps, (told) => {
        if (told === undefined) return;
        if (way === 'copy') {
          copy(told.text);
          return;
        }
        saveFile(told.name, told.text, told.type);
        tell('saved', { file: told.name });
      });
    },
    copySummary: () => {
      const told = store.byId.value.get(store.selection.chain.value?.chain.id ?? '');
      if (told === undefined) return;
      // What is copied gets pasted into chats and tickets.
      store.writing.run('writingCopy', store.reports.masked(told), (masked) => {
        if (masked !== undefined) copy(summaryText(masked.told));
      });
    },
    copy,
    copyNow: (text) =>
      void copyText(text).then((done) => {
        if (done && store.view.copyReady.peek() === text) store.view.copyReady.value = undefined;
        tell(done ? 'copied' : 'copyFailed');
      }),
    allowAccess: () =>
      void store.askForAccess?.().then((given) => {
        if (!given) tell('accessRefused');
      }),
    chooseFile: () => document.getElementById(importFieldId)?.click(),
    open: (file) => void store.files.open(file),
  };
}

function tabOf({ part }: Evidence): DetailsTab {
  return part === 'jar' ? 'jar' : part === 'timing' ? 'timing' : 'headers';
}

function targetOf({ part, text, said }: Evidence): Omit<Target, 'seq'> {
  // our words stand for cookies that are not there: no header that was recorded begins like them
  if (part === 'request-header' && said !== undefined) return { side: 'request', header: 'Cookie:' };
  if (part === 'response-header' && said !== undefined) return { side: 'response', header: 'Set-Cookie:' };
  if (part === 'request-header') return { side: 'request', header: text.slice(0, 200) };
  if (part === 'response-header') return { side: 'response', header: text.slice(0, 200) };
  return { side: 'request', header: part === 'url' ? 'url' : undefined };
}
