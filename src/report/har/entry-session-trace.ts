import type { Chain, Hop, HopVerdict, SetCookieVerdict } from '../../core/model.ts';
import { reasonCode } from '../../core/reasons/reason-code.ts';
import { toRecordedHop } from './recorded.ts';
import type { EntrySessionTrace } from './session-trace.ts';

/** `entry._sessionTrace`. A hop that was not judged yet has no cookies to tell of. */
export function toEntrySessionTrace(chain: Chain, hop: Hop, verdict: HopVerdict | undefined): EntrySessionTrace {
  return {
    chain: chain.id,
    hop: hop.index,
    via: hop.via,
    siteForCookies: verdict?.siteForCookies ?? null,
    sameSiteContext: verdict?.sameSiteContext ?? 'cross-site',
    cookies: (verdict?.cookies ?? []).map(({ cookie, outcome, reasons, explained }) => ({
      name: cookie.name,
      domain: cookie.domain,
      path: cookie.path,
      hostOnly: cookie.hostOnly,
      partitionKey: cookie.partitionKey ?? null,
      outcome,
      reasons: reasons.map(reasonCode),
      explained,
    })),
    setCookies: (verdict?.setCookies ?? []).map((told) => ({
      name: nameOf(told),
      line: told.line,
      outcome: told.outcome,
      reasons: told.reasons.map(reasonCode),
      explained: told.explained,
    })),
    recorded: toRecordedHop(hop),
  };
}

/** The name as the line has it, also when the line makes no cookie. */
function nameOf({ cookie, line }: SetCookieVerdict): string {
  if (cookie !== undefined) return cookie.name;
  const pair = line.split(';', 1)[0] ?? '';
  return pair.includes('=') ? pair.slice(0, pair.indexOf('=')).trim() : '';
}
