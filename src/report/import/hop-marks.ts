import type { Hop, Mark } from '../../core/model.ts';
import { cachedRedirect, cachedResponse } from '../../core/trace/cache-marks.ts';
import { leftOutMarks } from '../../core/trace/left-out.ts';
import { phrase } from '../../core/words.ts';
import type { HarEntry } from './har-entry.ts';

const withoutCookies: Mark = {
  kind: 'headers-missing',
  text: phrase('The file does not hold the cookies of this request, so it is not known which were sent.'),
};

/** The worker's own requests stand in the file by themselves, where it made any. */
const byWorker: Mark = {
  kind: 'service-worker',
  text: phrase(
    'The page’s service worker answered: what it asked the server for, and with which cookies, is not in this entry.',
  ),
};

/** What a file does not show of a hop, or what must not be taken at its word. */
export function marksOf(entry: HarEntry, { request, response }: Pick<Hop, 'request' | 'response'>): readonly Mark[] {
  const marks: Mark[] = [];
  if (entry.answerer === 'service-worker') marks.push(byWorker);
  if (response?.fromCache === true) marks.push(response.redirectUrl === undefined ? cachedResponse : cachedRedirect);
  if (request.headers === undefined) return [...marks, withoutCookies];
  const leftOut = leftOutMarks(request.headers, response?.headers);
  return marks.length === 0 ? leftOut : [...marks, ...leftOut];
}
