import type { Chain, Cookie, Gap, Hop, HopResponse, JarChange, Mark, RequestContext, Trace } from '../../core/model.ts';
import { every } from '../in-steps.ts';
import type { Masker } from './masker.ts';

/**
 * The trace with every secret replaced, a hop at each step. Structure, sizes, times and equality of values stay. Yields how
 * much is done, from 0 to 1.
 */
export function* redactTrace(trace: Trace, mask: Masker): Generator<number, Trace> {
  const chains: Chain[] = [];
  for (const chain of trace.chains) {
    const hops: Hop[] = [];
    for (const hop of chain.hops) {
      hops.push(redactHop(hop, mask));
      yield chains.length / trace.chains.length;
    }
    chains.push({ ...chain, hops });
  }
  const isTime = every(64);
  const cookies: Cookie[] = [];
  for (const cookie of trace.jar.baseline) {
    cookies.push(mask.cookie(cookie));
    if (isTime()) yield 1;
  }
  const changes: JarChange[] = [];
  for (const change of trace.jar.changes) {
    changes.push(redactChange(change, mask));
    if (isTime()) yield 1;
  }
  return {
    ...trace,
    browser: redactBrowser(trace.browser, mask),
    chains,
    jar: { ...trace.jar, baseline: cookies, changes },
    gaps: trace.gaps.map((gap) => redactGap(gap, mask)),
  };
}

export function redactBrowser(browser: Trace['browser'], mask: Masker): Trace['browser'] {
  return { ...browser, version: ofForm(version, browser.version, mask) };
}

export function redactChange(change: JarChange, mask: Masker): JarChange {
  return { ...change, cookie: mask.cookie(change.cookie) };
}

export function redactGap(gap: Gap, mask: Masker): Gap {
  return { ...gap, text: mask.phrase(gap.text) };
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
