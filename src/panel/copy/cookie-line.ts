import type { HopVerdict } from '../../core/model.ts';
import { setCookieLine } from '../../report/cookie/set-cookie-line.ts';
import { setCookieName } from '../view/set-cookie-name.ts';

/**
 * A cookie at a hop as `Set-Cookie` line: as the response sent it (the last of its name), else as the jar held it; on the
 * request's side the jar comes first. undefined: neither knows more than a name and a value.
 */
export function cookieLine(verdict: HopVerdict, name: string, line: 'request' | 'response'): string | undefined {
  const sent = verdict.setCookies.findLast((item) => setCookieName(item) === name)?.line;
  const held = verdict.cookies.find(({ cookie, inJar }) => inJar && cookie.name === name)?.cookie;
  const stored = held === undefined ? undefined : setCookieLine(held);
  const text = line === 'request' ? (stored ?? sent) : (sent ?? stored);
  return text === undefined ? undefined : `Set-Cookie: ${text}`;
}
