import { useRef } from 'preact/hooks';
import { useRoving } from '../use-roving.ts';
import { usePanel } from '../use-panel.ts';
import { t, withKey } from '../words.ts';
import { CookiePicker } from './CookiePicker.tsx';
import { ExportMenu } from './ExportMenu.tsx';
import { FilterBox } from './FilterBox.tsx';
import { VerdictGlyph } from './Glyph.tsx';
import { MoreMenu } from './MoreMenu.tsx';
import { ToolButton } from './ToolButton.tsx';

export function Toolbar() {
  const { store, actions } = usePanel();
  const { list, view } = store;
  const bar = useRef<HTMLDivElement>(null);
  useRoving(bar);
  const recording = store.recording.value?.recording;
  return (
    <div ref={bar} class="toolbar" role="toolbar" aria-label={t('toolbar')} aria-controls="chains">
      {recording !== undefined && (
        <ToolButton
          icon={recording ? 'record' : 'rec-dot'}
          class={recording ? 'record' : 'paused'}
          label={t(recording ? 'stopRecording' : 'startRecording')}
          title={withKey(recording ? 'stopRecording' : 'startRecording', 'Ctrl+E')}
          onClick={actions.toggleRecording}
        />
      )}
      <ToolButton icon="clear" label={t('clear')} title={withKey('clear', 'Ctrl+L')} onClick={actions.clear} />
      <i class="sep" />
      <Preserve />
      <FilterBox />
      <button
        type="button"
        class="toggle"
        aria-pressed={list.onlyLost.value}
        title={t('onlyLostTip')}
        onClick={() => (list.onlyLost.value = !list.onlyLost.value)}
      >
        <VerdictGlyph verdict="lost" />
        <span class="full">{t('onlyLost')}</span>
      </button>
      <button
        type="button"
        class="toggle opt-all"
        aria-pressed={list.allRequests.value}
        title={t('allRequestsTip')}
        onClick={() => (list.allRequests.value = !list.allRequests.value)}
      >
        <span class="all">{t('allRequests')}</span>
      </button>
      <CookiePicker />
      <span class="grow" />
      <ToolButton
        icon="import"
        text
        class="opt-io"
        label={t('import')}
        title={t('importTip')}
        onClick={actions.chooseFile}
      />
      <ToolButton
        icon="export"
        text
        caret
        class="opt-io"
        label={t('export')}
        title={t('exportTip')}
        popup="menu"
        expanded={view.menu.value === 'export'}
        onClick={() => (view.menu.value = view.menu.value === 'export' ? undefined : 'export')}
      />
      <ToolButton
        icon="settings"
        class="opt-settings"
        label={t('settings')}
        title={t('settingsTip')}
        popup="dialog"
        onClick={() => (view.settingsShown.value = true)}
      />
      <ToolButton
        icon="more"
        class="opt-more"
        label={t('more')}
        title={t('more')}
        popup="menu"
        expanded={view.menu.value === 'more'}
        onClick={() => (view.menu.value = view.menu.value === 'more' ? undefined : 'more')}
      />
      {view.menu.value === 'export' && <ExportMenu />}
      {view.menu.value === 'more' && <MoreMenu />}
    </div>
  );
}

function Preserve() {
  const { store } = usePanel();
  const state = store.recording.value;
  if (state === undefined) return null;
  return (
    <>
      <label class="check opt-preserve" title={t('preserveTip')}>
        <input
          type="checkbox"
          checked={state.preserve}
          onChange={(event) => store.recorder?.preserve(event.currentTarget.checked)}
        />
        {t('preserve')}
      </label>
      <i class="sep opt-preserve" />
    </>
  );
}
