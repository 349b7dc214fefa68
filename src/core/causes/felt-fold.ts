import { defaultPath } from '../cookie/default-path.ts';
import { parseSetCookie } from '../cookie/parse-set-cookie.ts';
import { pathMatch } from '../cookie/path-match.ts';
import { pathOf } from '../session/followed.ts';
import type { Loss } from '../session/loss.ts';
import type { CauseContext } from './cause.ts';
import type { Found } from './found-folds.ts';

/** All that decides over storing and sending. */
const deciding = [
  'value',
  'path',
  'domain',
  'secure',
  'sameSite',
  'maxAgeSeconds',
  'expiresAt',
  'partitioned',
] as const;

/**
 * Would the lost cookie's line have meant something else to the browser without what was folded into it? A path that would
 * not have covered the page by itself either was not lost through the fold.
 */
export function isFelt({ profile }: CauseContext, { origin, leg, reasons }: Loss, { line, fold }: Found): boolean {
  const [own, whole] = [line.slice(0, line.indexOf(fold.text)), line].map((text) => parseSetCookie(text, profile));
  if (own?.ok !== true || whole?.ok !== true) return true;
  if (reasons[0] === 'not-on-path' && origin !== undefined) {
    const { path } = own.parsed;
    const covered = path?.startsWith('/') === true ? path : defaultPath(pathOf(origin.url));
    return pathMatch(pathOf(leg.verdict.hop.request.url), covered);
  }
  return deciding.some((key) => own.parsed[key] !== whole.parsed[key]);
}
