import { wholeShare, type ReadingStep } from '../reading/reading-step.ts';
import type { ReadingFile } from '../store/create-view-state.ts';
import { usePanel } from '../use-panel.ts';
import { t, w, type Word } from '../words.ts';
import { ProgressBar } from './ProgressBar.tsx';

const stepWords: Readonly<Record<ReadingStep, Word>> = {
  opening: 'stepOpening',
  entries: 'stepEntries',
  chains: 'stepChains',
  'handing-over': 'stepTaking',
  judging: 'stepJudging',
  following: 'stepFollowing',
};

/** A file is being read. */
export function ReadingBar({ name, at }: ReadingFile) {
  const { store } = usePanel();
  const file = { file: name };
  const { step, share, all = 0 } = at;
  return (
    <ProgressBar
      phrase={w('reading', file)}
      label={t('reading', file)}
      share={wholeShare(at)}
      detail={t(stepWords[step], { n: Math.floor(share * all), total: all })}
      stop={t('stopReading')}
      onStop={store.files.cancel}
    />
  );
}
