import { usePanel } from '../use-panel.ts';
import { t } from '../words.ts';
import { HiddenChains } from './HiddenChains.tsx';
import { Icon } from './Icon.tsx';
import { Legend } from './Legend.tsx';

/** Nothing to show yet: what to do, and the key to what will be shown. */
export function Empty() {
  const { store, actions } = usePanel();
  const state = store.recording.value;
  const hasChains = (store.diagnosis.value?.chains.length ?? 0) > 0;
  return (
    <section class="empty" aria-label={t('nothingRecorded')}>
      <div class="empty-in">
        {hasChains ? (
          <HiddenChains />
        ) : state === undefined ? (
          <>
            <p class="e1">{t('viewerEmpty')}</p>
            <p class="dim">{t('viewerEmptyNote')}</p>
            <p class="e3">
              <button type="button" class="lnk" onClick={actions.chooseFile}>
                {t('import')}
              </button>
            </p>
            <AboutLab />
          </>
        ) : state.recording ? (
          <>
            <p class="e1">
              <Icon name="record" />
              {t('recordingEmpty')}
            </p>
            <p class="dim">{t('recordingEmptyNote')}</p>
            <AboutLab />
          </>
        ) : (
          <p class="e1">{t('pausedEmpty')}</p>
        )}
      </div>
      <Legend />
    </section>
  );
}

/** To the page about the lab, which travels with the extension as all pages do. */
function AboutLab() {
  const { view } = usePanel().store;
  return (
    <p class="dim">
      {t('firstSteps')}{' '}
      <button type="button" class="lnk" onClick={() => view.openPage('lab')}>
        {t('firstStepsLink')}
      </button>
    </p>
  );
}
