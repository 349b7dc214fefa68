import { spans, type Phrase } from '../../core/words.ts';
import { translate } from '../words/language.ts';
import { PageText } from './PageText.tsx';

/** A sentence of the core or of words.ts, in the panel's language. Its values may come from a page, so every piece is shown as page text. */
export function PhraseText({ phrase }: { readonly phrase: Phrase }) {
  return (
    <>
      {spans(phrase, translate).map((span, at) =>
        span.code ? (
          <code key={at}>
            <PageText text={span.text} max={200} />
          </code>
        ) : (
          <PageText key={at} text={span.text} />
        ),
      )}
    </>
  );
}
