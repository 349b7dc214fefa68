import { usePanel } from '../use-panel.ts';
import { recordedVerdict, type RecordedVerdict } from '../view/recorded-verdict.ts';
import { t, type Word } from '../words.ts';

/** What would have become of the session, beside what became of it: nobody may take the one for the other. */
export function WhatIfVerdict() {
  const { selection } = usePanel().store;
  const kind = selection.supposition.value?.outcome.kind;
  if (kind !== 'kept' && kind !== 'lost') return null;
  const before = recordedVerdict(selection.entry.value?.chains ?? []);
  return <span class={`wi-verdict ${kind}`}>{t(barWords[kind][before])}</span>;
}

const barWords = {
  kept: { lost: 'whatIfBarKeptWasLost', never: 'whatIfBarKeptWasNever', kept: 'whatIfBarKept' },
  lost: { lost: 'whatIfBarStillLost', never: 'whatIfBarStillNever', kept: 'whatIfBarLostWasKept' },
} as const satisfies Readonly<Record<'kept' | 'lost', Readonly<Record<RecordedVerdict, Word>>>>;
