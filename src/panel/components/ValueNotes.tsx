import { readValue, type ReadValue } from '../../core/session/read-value.ts';
import { bytes, duration } from '../view/sizes.ts';
import { t, w, type Word } from '../words.ts';
import { PageText } from './PageText.tsx';
import { PhraseText } from './PhraseText.tsx';

interface Props {
  readonly name: string;
  readonly value: string;
  /** Of the hop, milliseconds. */
  readonly time: number;
}

const kinds: Readonly<Record<ReadValue['kind'], Word>> = {
  id: 'valueId',
  'signed-id': 'valueSignedId',
  signed: 'valueSigned',
  encrypted: 'valueEncrypted',
  opaque: 'valueOpaque',
};

/** What a session cookie's value is, and what it holds where that is public. Never part of a report. */
export function ValueNotes({ name, value, time }: Props) {
  const read = readValue(value);
  return (
    <div class="words value">
      <p>
        <PhraseText phrase={w('valueOf', { cookie: name })} />
        {': '}
        {[
          t(kinds[read.kind], { size: bytes(read.size) }),
          read.format && t('valueFormat', { format: read.format }),
          endOf(read, time),
          read.issued !== undefined && read.issued <= time && t('valueIssued', { time: duration(time - read.issued) }),
        ]
          .filter((part) => typeof part === 'string')
          .join('; ')}
        .
      </p>
      {read.claims.length > 0 && (
        <details>
          <summary>{t('valueClaims')}</summary>
          <dl class="claims">
            {read.claims.map(([claim, text], at) => (
              <div key={at}>
                <dt>
                  <PageText text={claim} max={64} />
                </dt>
                <dd class="mono">
                  <PageText text={text} max={200} />
                </dd>
              </div>
            ))}
          </dl>
          <p class="dim">{t('valuePrivate')}</p>
        </details>
      )}
    </div>
  );
}

function endOf({ expires }: ReadValue, time: number): string | undefined {
  if (expires === undefined) return undefined;
  return expires > time
    ? t('valueEnds', { time: duration(expires - time) })
    : t('valueEnded', { time: duration(time - expires) });
}
