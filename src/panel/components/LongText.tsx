import { useSignal } from '@preact/signals';
import { t } from '../words.ts';
import { bytes } from '../view/sizes.ts';
import { PageText } from './PageText.tsx';

const limit = 4096;
/** What a browser breaks into lines within a moment; more comes in pieces. */
const most = 131_072;

/** A header value: whole up to 4 kB, beyond that cut until it is asked for; megabytes come piece by piece. */
export function LongText({ text }: { readonly text: string }) {
  const shown = useSignal(limit);
  const left = text.length - shown.value;
  return (
    <>
      <PageText text={text} max={shown.value} />
      {left > 0 && (
        <button type="button" class="lnk" data-left={left} onClick={() => (shown.value += most)}>
          {left <= most ? t('showWhole', { size: bytes(text.length) }) : t('showNext', { left: bytes(left) })}
        </button>
      )}
    </>
  );
}
