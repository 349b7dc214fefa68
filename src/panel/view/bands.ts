import type { ChainDiagnosis, TrackStep } from '../../core/model.ts';
import type { Phrase } from '../../core/words.ts';
import { w } from '../words.ts';
import { headline } from './chain-summary.ts';
import { cut } from './visible-text.ts';

/** The red row before the hop where the session was lost or refused. */
export interface Band {
  readonly kind: 'lost' | 'refused';
  readonly note: Phrase | undefined;
}

export function bandsOf(diagnosis: ChainDiagnosis, hop: number): readonly Band[] {
  const step = diagnosis.tracks[0]?.steps[hop];
  if (diagnosis.verdict === 'lost' && hop === diagnosis.lostAt)
    return [{ kind: 'lost', note: noteOf(diagnosis, step) }];
  const refused =
    diagnosis.verdict !== 'kept' && headline(diagnosis)?.hop === hop && step?.response === 'rejected' && hop >= 0;
  return refused ? [{ kind: 'refused', note: w('bandRejected', { cookie: nameOf(diagnosis) }) }] : [];
}

/** Which hop a chain is about: where the session was lost, else where the fault is; undefined when there is none. */
export function faultHop(diagnosis: ChainDiagnosis): number | undefined {
  return diagnosis.lostAt ?? headline(diagnosis)?.hop;
}

function nameOf(diagnosis: ChainDiagnosis): string {
  return diagnosis.tracks[0]?.cookie.name ?? '';
}

function noteOf(diagnosis: ChainDiagnosis, step: TrackStep | undefined): Phrase | undefined {
  if (step === undefined) return undefined;
  const cookie = nameOf(diagnosis);
  if (step.request === 'not-sent') return w('bandNotSent', { cookie });
  if (step.request === 'other-site')
    return w('bandElsewhere', { cookie, host: cut(diagnosis.tracks[0]?.cookie.domain ?? '', 80) });
  if (step.request === 'absent') return w('bandAbsent', { cookie });
  switch (step.response) {
    case 'replaced':
    case 'set':
      return w('bandReplaced');
    case 'deleted':
    case 'expired':
      return w('bandDeleted', { cookie });
    case 'rejected':
      return w('bandRejected', { cookie });
    case 'none':
    case 'unchanged':
    case 'renewed':
      return w('bandOther', { cookie });
  }
}
