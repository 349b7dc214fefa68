import type { Chain, Gap, Hop, HopResponse, Mark, RequestContext, Trace } from '../../core/model.ts';
import type { Masker } from './masker.ts';

/** The trace with every secret replaced. Structure, sizes, times and equality of values stay. */
export function redactTrace(trace: Trace, mask: Masker): Trace {
  return {
    ...trace,
    browser: { ...trace.browser, version: ofForm(version, trace.browser.version, mask) },
    chains: trace.chains.map((chain) => redactChain(chain, mask)),
    jar: {
      ...trace.jar,
      baseline: trace.jar.baseline.map(mask.cookie),
      changes: trace.jar.changes.map((change) => ({ ...change, cookie: mask.cookie(change.cookie) })),
    },
    gaps: trace.gaps.map((gap): Gap => ({ ...gap, text: mask.phrase(gap.text) })),
  };
}

function redactChain(chain: Chain, mask: Masker): Chain {
  return { ...chain, hops: chain.hops.map((hop) => redactHop(hop, mask)) };
}

export function redactHop(hop: Hop, mask: Masker): Hop {
  const { request, response, failure } = hop;
  return {
    ...hop,
    request: {
      ...request,
      method: mask.text(request.method),
      url: mask.url(request.url),
      headers: request.headers?.map(mask.header),
    },
    response: response === undefined ? undefined : redactResponse(response, mask),
    context: redactContext(hop.context, mask),
    failure: failure === undefined ? undefined : mask.text(failure),
    marks: hop.marks.map((mark): Mark => ({ ...mark, text: mask.phrase(mark.text) })),
  };
}

function redactResponse(response: HopResponse, mask: Masker): HopResponse {
  return {
    ...response,
    statusText: mask.text(response.statusText),
    httpVersion: mask.text(response.httpVersion),
    ip: optional(response.ip, (ip) => ofForm(address, ip, mask)),
    headers: response.headers.map(mask.header),
    redirectUrl: optional(response.redirectUrl, mask.url),
  };
}

function redactContext(context: RequestContext, mask: Masker): RequestContext {
  return {
    ...context,
    initiator: optional(context.initiator, (origin) => (origin === 'null' ? origin : mask.url(origin))),
    documentUrl: optional(context.documentUrl, mask.url),
    topLevelUrl: optional(context.topLevelUrl, mask.url),
    ancestors: context.ancestors.map(mask.url),
  };
}

const version = /^\d{1,4}(?:\.\d{1,6}){0,4}$/;
const address = /^\[?(?:[\d.]{7,15}|[0-9a-f:]*:[0-9a-f:.]*)(?:%[a-z\d]{1,8})?\]?$/;

/** A file can say anything in these places. */
function ofForm(form: RegExp, text: string, mask: Masker): string {
  return form.test(text) ? text : mask.text(text);
}

function optional(text: string | undefined, mask: (text: string) => string): string | undefined {
  return text === undefined ? undefined : mask(text);
}
