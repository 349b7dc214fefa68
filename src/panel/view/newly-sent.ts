import type { ChainDiagnosis, Fix, TrackCopy } from '../../core/model.ts';
import type { Word } from '../words.ts';

/**
 * What a fix changes in what is sent, and at which hops (from 1: `2`, `2, 3`, `2–5`): the session cookie goes along where it
 * did not, or as one cookie where several of its name did.
 */
export interface NewlySent {
  readonly word: Word;
  /** Its name with the fix. */
  readonly cookie: string;
  readonly hops: string;
}

/** undefined: nothing else is sent, or the fix was not replayed. */
export function newlySent({ tracks: [session] }: ChainDiagnosis, fix: Fix): NewlySent | undefined {
  const { replayed, replayedCopies = [] } = fix;
  if (session === undefined || replayed === undefined) return undefined;
  const sent = replayed.flatMap(({ request }, at) =>
    request === 'sent' && session.steps[at]?.request !== 'sent' ? [at + 1] : [],
  );
  if (sent.length > 0) {
    const word = sent.length > 1 ? 'thenSentSeveral' : 'thenSentOne';
    return { word, cookie: session.cookie.name, hops: listOf(sent) };
  }
  const [copy] = replayedCopies;
  const single = replayed.flatMap((_, at) =>
    valuesSent(session.copies ?? [], at) > 1 && valuesSent(replayedCopies, at) === 1 ? [at + 1] : [],
  );
  if (copy === undefined || single.length === 0) return undefined;
  const word = single.length > 1 ? 'thenOneCopySeveral' : 'thenOneCopyOne';
  return { word, cookie: copy.cookie.name, hops: listOf(single) };
}

function valuesSent(copies: readonly TrackCopy[], at: number): number {
  const sent = copies.flatMap(({ steps }) => steps[at] ?? []).filter(({ request }) => request === 'sent');
  return new Set(sent.map(({ versionBefore }) => versionBefore)).size;
}

function listOf(hops: readonly number[]): string {
  const [first = 0, last = 0] = [hops[0], hops.at(-1)];
  return hops.length > 2 && last - first === hops.length - 1 ? `${first}–${last}` : hops.join(', ');
}
