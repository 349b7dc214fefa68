import { useRef } from 'preact/hooks';
import type { Phrase } from '../../core/words.ts';
import { useFocusBack } from '../use-focus-back.ts';
import { t } from '../words.ts';
import { Icon } from './Icon.tsx';
import { PhraseText } from './PhraseText.tsx';

interface Props {
  /** What is going on, announced once. */
  readonly phrase: Phrase;
  /** The same as plain text, the name of the bar. */
  readonly label: string;
  /** How much is done, from 0 to 1. */
  readonly share: number;
  /** What of it, in a few words; not announced, because it changes often. */
  readonly detail?: string;
  readonly stop: string;
  readonly onStop: () => void;
}

/** Something takes a while: what, how far, and a way to stop it. The panel goes on meanwhile. */
export function ProgressBar({ phrase, label, share, detail, stop, onStop }: Props) {
  const bar = useRef<HTMLDivElement>(null);
  useFocusBack(bar);
  const percent = Math.floor(share * 100);
  return (
    <div ref={bar} class="infobar calm">
      <Icon name="info" />
      <span class="info-text" role="status">
        <PhraseText phrase={phrase} />
      </span>
      <progress max={100} value={percent} aria-label={label} />
      <span class="dim">{t('readingShare', { percent })}</span>
      {detail !== undefined && <span class="dim">{detail}</span>}
      <span class="grow" />
      <button type="button" class="lnk" onClick={onStop}>
        {stop}
      </button>
    </div>
  );
}
