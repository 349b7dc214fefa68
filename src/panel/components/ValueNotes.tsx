import { useMemo } from 'preact/hooks';
import { claimsOf, readValue, type ReadValue } from '../../core/session/read-value.ts';
import { mostUnfolded, type Unfolded } from '../reading/unfold.ts';
import { useUnfolded } from '../use-unfolded.ts';
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
  const read = useMemo(() => readValue(value), [value]);
  const unfolded = useUnfolded(value, read.packed);
  const claims = unfolded?.kind === 'text' ? claimsOf(unfolded.text) : read.claims;
  return (
    <div class="words value">
      <p>
        <PhraseText phrase={w('valueOf', { cookie: name })} />
        {': '}
        {[
          t(kinds[read.kind], { size: bytes(read.size).replace(' ', '\u00a0') }),
          read.format && t('valueFormat', { format: read.format }),
          unfolded?.kind === 'text' && t('valueUnfolded', { size: bytes(unfolded.size) }),
          endOf(read, time),
          read.issued !== undefined && read.issued <= time && t('valueIssued', { time: duration(time - read.issued) }),
        ]
          .filter((part) => typeof part === 'string')
          .join('; ')}
        .
      </p>
      {unfolded !== undefined && <Trouble unfolded={unfolded} isRead={claims !== undefined} />}
      {claims !== undefined && claims.length > 0 && (
        <details>
          <summary>{t('valueClaims')}</summary>
          <dl class="claims">
            {claims.map(([claim, text], at) => (
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

/** Why a compressed payload is not shown. */
function Trouble({ unfolded, isRead }: { readonly unfolded: Unfolded; readonly isRead: boolean }) {
  switch (unfolded.kind) {
    case 'too-large':
      return <p class="dim">{t('valueTooLarge', { size: bytes(mostUnfolded) })}</p>;
    case 'malformed':
      return <p class="dim">{t('valueMalformed')}</p>;
    case 'text':
      return isRead ? null : <p class="dim">{t('valueNoJson')}</p>;
  }
}

function endOf({ expires }: ReadValue, time: number): string | undefined {
  if (expires === undefined) return undefined;
  return expires > time
    ? t('valueEnds', { time: duration(expires - time) })
    : t('valueEnded', { time: duration(time - expires) });
}
