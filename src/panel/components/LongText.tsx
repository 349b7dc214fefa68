import { useSignal } from '@preact/signals';
import { t } from '../words.ts';
import { bytes } from '../view/sizes.ts';
import { PageText } from './PageText.tsx';

const limit = 4096;

/** A header value: whole up to 4 kB, beyond that cut until it is asked for. */
export function LongText({ text }: { readonly text: string }) {
  const whole = useSignal(false);
  const isCut = text.length > limit && !whole.value;
  return (
    <>
      <PageText text={text} max={isCut ? limit : Infinity} />
      {isCut && (
        <button type="button" class="lnk" onClick={() => (whole.value = true)}>
          {t('showWhole', { size: bytes(text.length) })}
        </button>
      )}
    </>
  );
}
