import { useComputed } from '@preact/signals';
import { useEffect, useState } from 'preact/hooks';
import { createActions, importFieldId } from '../actions.ts';
import { createCopies } from '../copy/create-copies.ts';
import { onPanelKey } from '../keys.ts';
import { pastedFile } from '../pasted-file.ts';
import type { Store } from '../store/create-store.ts';
import { useHold } from '../use-hold.ts';
import { PanelContext } from '../use-panel.ts';
import { t } from '../words.ts';
import { CausePage } from './CausePage.tsx';
import { ChainList } from './ChainList.tsx';
import { ChainPicker } from './ChainPicker.tsx';
import { CompareBar } from './CompareBar.tsx';
import { CompareView } from './CompareView.tsx';
import { CopyMenu } from './CopyMenu.tsx';
import { Details } from './Details.tsx';
import { DroppedNote } from './DroppedNote.tsx';
import { Empty } from './Empty.tsx';
import { InfoBar } from './InfoBar.tsx';
import { KeysDialog } from './KeysDialog.tsx';
import { MaskPreview } from './MaskPreview.tsx';
import { SettingsDialog } from './SettingsDialog.tsx';
import { SignsDialog } from './SignsDialog.tsx';
import { Splitter } from './Splitter.tsx';
import { StatusBar } from './StatusBar.tsx';
import { Timeline } from './Timeline.tsx';
import { Toast } from './Toast.tsx';
import { Toolbar } from './Toolbar.tsx';
import { VerdictCard } from './VerdictCard.tsx';
import { VerdictLegend } from './VerdictLegend.tsx';

/** The whole panel over one store. */
export function App({ store }: { readonly store: Store }) {
  const [panel] = useState(() => ({
    store,
    actions: createActions(store),
    copies: createCopies(store),
  }));
  useEffect(() => {
    // Below the document, where Chromium's extension API listens: it takes Escape and others for DevTools.
    const { body } = document;
    const onKey = (event: KeyboardEvent) => onPanelKey(event, panel);
    body.addEventListener('keydown', onKey);
    return () => body.removeEventListener('keydown', onKey);
  }, [panel]);
  useEffect(() => {
    const onPaste = (event: ClipboardEvent) => {
      const file = pastedFile(event);
      if (file === undefined) return;
      event.preventDefault();
      panel.actions.open(file);
    };
    document.addEventListener('paste', onPaste);
    return () => document.removeEventListener('paste', onPaste);
  }, [panel]);
  const holding = useHold(store);
  const page = store.view.pages.value.at(-1);
  // What is selected changes with every click: only what it makes of the frame is asked, or all that stands in it is drawn again.
  const isEmpty = useComputed(() => store.selection.entry.value === undefined).value;
  const shown = useComputed(() => store.list.shown.value.length);
  // more make no difference, and a change is one for every element of the panel
  const hops = useComputed(() => Math.min(store.selection.timeline.value.hops.length, 4)).value;
  const drop = (event: DragEvent) => {
    const file = event.dataTransfer?.files[0];
    if (file === undefined) return;
    event.preventDefault();
    panel.actions.open(file);
  };
  return (
    <PanelContext.Provider value={panel}>
      <div class="panel" onDragOver={(event) => event.preventDefault()} onDrop={drop}>
        <header>
          <h1 class="sr">{t('toolbar')}</h1>
          <Toolbar />
          <InfoBar />
          <CompareBar />
          <ChainPicker />
          <CopyMenu />
          <input
            type="file"
            id={importFieldId}
            hidden
            accept=".har,.json,.gz,application/json,application/gzip"
            aria-label={t('import')}
            onChange={({ currentTarget: field }) => {
              const file = field.files?.[0];
              field.value = '';
              if (file !== undefined) panel.actions.open(file);
            }}
          />
        </header>
        <main
          class={`body${store.view.detailsOpen.value && !isEmpty && !store.comparison.open.value ? '' : ' no-drawer'}`}
          style={{ '--hops': hops }}
          {...holding}
        >
          <nav class="list" aria-label={t('chains')}>
            <div class="list-h">
              <span title={t('chainsTip')}>{t('chains')}</span>
              <span class="dim">{shown}</span>
            </div>
            <DroppedNote />
            <ChainList />
            {!isEmpty && <VerdictLegend />}
          </nav>
          <Splitter />
          {store.comparison.open.value ? (
            <CompareView />
          ) : isEmpty ? (
            <Empty />
          ) : (
            <>
              <VerdictCard />
              <Timeline />
              <Details />
            </>
          )}
        </main>
        <StatusBar />
        <Toast />
      </div>
      {store.view.keysShown.value && <KeysDialog />}
      {store.view.settingsShown.value && <SettingsDialog />}
      {store.view.signsShown.value && <SignsDialog />}
      {store.view.maskShown.value && <MaskPreview />}
      {page !== undefined && <CausePage id={page} />}
    </PanelContext.Provider>
  );
}
