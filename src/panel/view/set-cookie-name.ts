import type { SetCookieVerdict } from '../../core/model.ts';

/** The name that a `Set-Cookie` line sets, also when the browser refused the line. */
export function setCookieName(verdict: SetCookieVerdict): string {
  return verdict.cookie?.name ?? (/^[^=;]*/.exec(verdict.line)?.[0] ?? '').trim();
}
