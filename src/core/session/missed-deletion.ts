import { coversHost } from '../cookie/domain-match.ts';
import type { Cookie, HopVerdict } from '../model.ts';
import { hostOf, lineName } from './followed.ts';
import { groupName } from './known-name.ts';

/**
 * The cookie of that name which a response meant to delete and did not: every line of the name deletes for another path or
 * domain, and the jar holds what it held before. A namesake of another host was not meant. `name`: as `groupName` gives it. undefined: nothing was missed.
 */
export function missedDeletion({ hop, setCookies, jarBefore, jarAfter }: HopVerdict, name: string): Cookie | undefined {
  const lines = setCookies.filter((line) => groupName(lineName(line)) === name);
  const all =
    lines.length > 0 && lines.every(({ outcome, replaced }) => outcome === 'deleted' && replaced === undefined);
  if (!all) return undefined;
  const host = hostOf(hop.request.url);
  return jarBefore.find(
    (cookie) =>
      coversHost(cookie, host) &&
      groupName(cookie.name) === name &&
      jarAfter.some((other) => isUntouched(other, cookie)),
  );
}

function isUntouched(a: Cookie, b: Cookie): boolean {
  return a.name === b.name && a.value === b.value && a.domain === b.domain && a.path === b.path;
}
