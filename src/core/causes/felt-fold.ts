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

/** What of a line decides whether a request for that reason comes without the cookie. */
const decidingFor: readonly (readonly [RegExp, readonly (typeof deciding)[number][]])[] = [
  [/^domain-mismatch$/, ['domain']],
  [/^secure-only$/, ['secure']],
  [/same-site/, ['sameSite', 'secure']],
  [/^partition-mismatch$/, ['partitioned']],
];

/**
 * Was it what was cut off the line that lost the cookie? Only where the browser refused or held it back for an attribute
 * that the whole line has and what is left has not: a cookie that was sent, deleted or lived too long was cut in vain.
 */
export function isCutFelt({ profile }: CauseContext, loss: Loss, left: string, whole: string): boolean {
  const [cut, own] = [left, whole].map((text) => parseSetCookie(text, profile));
  if (cut?.ok !== true || own?.ok !== true) return loss.kind === 'rejected';
  const [a, b] = [cut.parsed, own.parsed];
  if (loss.kind === 'rejected') return deciding.some((key) => key !== 'expiresAt' && a[key] !== b[key]);
  if (loss.kind !== 'withheld') return false;
  const [reason = ''] = loss.reasons;
  if (reason === 'not-on-path') return coversPage(loss, b.path);
  return decidingFor.some(([of, keys]) => of.test(reason) && keys.some((key) => a[key] !== b[key]));
}

/**
 * Would the lost cookie's line have meant something else to the browser without what was folded into it? A path that would
 * not have covered the page by itself either was not lost through the fold.
 */
export function isFelt({ profile }: CauseContext, loss: Loss, { line, fold }: Found): boolean {
  const [own, whole] = [line.slice(0, line.indexOf(fold.text)), line].map((text) => parseSetCookie(text, profile));
  if (own?.ok !== true || whole?.ok !== true) return true;
  if (loss.reasons[0] === 'not-on-path' && loss.origin !== undefined) return coversPage(loss, own.parsed.path);
  return deciding.some((key) => own.parsed[key] !== whole.parsed[key]);
}

/** Would a line with this Path, or none, have sent the cookie to the page that missed it? */
function coversPage({ origin, leg }: Loss, path: string | undefined): boolean {
  if (origin === undefined) return false;
  const covered = path?.startsWith('/') === true ? path : defaultPath(pathOf(origin.url));
  return pathMatch(pathOf(leg.verdict.hop.request.url), covered);
}
