import { usePanel } from '../use-panel.ts';
import { t, w } from '../words.ts';
import { ProgressBar } from './ProgressBar.tsx';

/** A file is being read. */
export function ReadingBar({ name, share }: { readonly name: string; readonly share: number }) {
  const { store } = usePanel();
  const file = { file: name };
  return (
    <ProgressBar
      phrase={w('reading', file)}
      label={t('reading', file)}
      share={share}
      stop={t('stopReading')}
      onStop={store.files.cancel}
    />
  );
}
