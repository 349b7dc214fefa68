import type { TrackStep } from '../core/model.ts';

/** What a response did with a followed cookie, as reports say it; of a deletion that missed its cookie, that it did nothing. */
export function responseWord({ response, missed }: TrackStep): string {
  return missed === true ? 'deletes nothing' : response;
}
