import type { ChainDiagnosis, TrackStep } from '../../core/model.ts';
import type { Phrase } from '../../core/words.ts';
import { groupName } from '../../core/session/known-name.ts';
import { w } from '../words.ts';
import { headline } from './chain-summary.ts';
import { swallowedAt } from './swallowed.ts';
import { cut } from './visible-text.ts';

/** The red row before the hop where the session was lost, refused, or swallowed by another cookie's line. */
export interface Band {
  readonly kind: 'lost' | 'refused' | 'swallowed';
  readonly note: Phrase | undefined;
}

export function bandsOf(diagnosis: ChainDiagnosis, hop: number): readonly Band[] {
  const step = diagnosis.tracks[0]?.steps[hop];
  if (diagnosis.verdict === 'lost' && hop === diagnosis.lostAt)
    return [{ kind: 'lost', note: noteOf(diagnosis, step) }];
  if (diagnosis.verdict === 'kept' || headline(diagnosis)?.hop !== hop || hop < 0) return [];
  if (step?.response === 'rejected')
    return [{ kind: 'refused', note: w('bandRejected', { cookie: nameOf(diagnosis) }) }];
  return step?.response === 'swallowed' ? [{ kind: 'swallowed', note: swallowedNote(diagnosis, hop) }] : [];
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
  if (headline(diagnosis)?.cause === 'duplicate-cookie-shadowing') return twinNote(diagnosis);
  if (step.missed === true) return w('bandOther', { cookie });
  switch (step.response) {
    case 'replaced':
    case 'set':
      return w('bandReplaced');
    case 'deleted':
    case 'expired':
      return w('bandDeleted', { cookie });
    case 'rejected':
      return w('bandRejected', { cookie });
    case 'swallowed':
      return swallowedNote(diagnosis, diagnosis.lostAt ?? -1);
    case 'none':
    case 'unchanged':
    case 'renewed':
      return w('bandOther', { cookie });
  }
}

function swallowedNote(diagnosis: ChainDiagnosis, hop: number): Phrase {
  const cookie = nameOf(diagnosis);
  const verdict = diagnosis.hops[hop];
  const found = verdict && swallowedAt(diagnosis, verdict).find(({ name }) => groupName(name) === cookie);
  return w('bandSwallowed', { cookie, outer: cut(found?.outer ?? '', 80) });
}

/** As sure as the verdict: which copy the server read is not seen. */
function twinNote(diagnosis: ChainDiagnosis): Phrase {
  const likely = headline(diagnosis)?.confidence !== 'possible';
  return w(likely ? 'bandTwinRead' : 'bandTwin', { cookie: nameOf(diagnosis) });
}
