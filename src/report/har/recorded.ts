import type { Cookie, Hop, Trace } from '../../core/model.ts';
import type { EntryOrder } from './entry-order.ts';
import type { Masker } from '../redact/masker.ts';
import { redactBrowser, redactGap } from '../redact/redact-trace.ts';
import { inTurn } from './in-turn.ts';
import type { LazyRecording } from './lazy-har.ts';
import type { RecordedCookie, RecordedHop, Recording } from './session-trace.ts';

/** What HAR cannot say of a recording: the jar, the gaps, the exact times. */
export function toRecording(trace: Trace, order: EntryOrder, mask: Masker): LazyRecording {
  return {
    startedAt: trace.startedAt,
    browser: browserOf(redactBrowser(trace.browser, mask)),
    jar: {
      observed: trace.jar.observed,
      baseline: inTurn(trace.jar.baseline, (cookie) => toRecordedCookie(mask.cookie(cookie))),
      changes: inTurn(trace.jar.changes, ({ by, cookie, ...change }) => {
        const entry = by === undefined ? undefined : order.indexOfId(by.hop);
        return {
          ...change,
          cookie: toRecordedCookie(mask.cookie(cookie)),
          by: by === undefined || entry === undefined ? null : { entry, line: by.line },
        };
      }),
    },
    gaps: inTurn(trace.gaps, (gap) => redactGap(gap, mask)),
  };
}

function browserOf({ name, version }: Trace['browser']): Recording['browser'] {
  return { name, version };
}

function toRecordedCookie(cookie: Cookie): RecordedCookie {
  return {
    ...cookie,
    expires: cookie.expires ?? null,
    partitionKey: cookie.partitionKey ?? null,
    createdAt: cookie.createdAt ?? null,
  };
}

export function toRecordedHop({ requestId, request, response, context, times, marks, failure }: Hop): RecordedHop {
  return {
    requestId,
    resourceType: request.resourceType,
    headersObserved: request.headers !== undefined,
    context: known(context),
    times: known(times),
    marks,
    ...(failure === undefined ? {} : { failure }),
    response:
      response === undefined
        ? null
        : known({
            fromCache: response.fromCache,
            httpVersion: response.httpVersion,
            redirectUrl: response.redirectUrl,
            ip: response.ip,
          }),
  };
}

type Known<Facts> = { [Name in keyof Facts]?: Exclude<Facts[Name], undefined> } & {
  [Name in keyof Facts as undefined extends Facts[Name] ? never : Name]: Facts[Name];
};

/** Without what is undefined, which JSON has no word for. */
function known<Facts extends object>(facts: Facts): Known<Facts> {
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined)) as Known<Facts>;
}
