import { t, w } from '../words.ts';
import type { Job } from '../writing/create-writing.ts';
import { ProgressBar } from './ProgressBar.tsx';

/** A file or a copy is being made. */
export function WritingBar({ what, share, stop }: Job) {
  return <ProgressBar phrase={w(what)} label={t(what)} share={share} stop={t('stopWriting')} onStop={stop} />;
}
