import type { Chain, Cookie, Gap, Header, Hop, JarChange, Trace } from '../../core/model.ts';

/**
 * A trace in parts, so small that none takes long to unpack. A hop is of the chain before it, headers are further ones of the
 * hop before them.
 */
export type TracePart =
  | { readonly kind: 'chain'; readonly chain: Omit<Chain, 'hops'> }
  | { readonly kind: 'hop'; readonly hop: Hop }
  | { readonly kind: 'request-headers'; readonly headers: readonly Header[] }
  | { readonly kind: 'response-headers'; readonly headers: readonly Header[] }
  | { readonly kind: 'baseline'; readonly cookies: readonly Cookie[] }
  | { readonly kind: 'changes'; readonly changes: readonly JarChange[] }
  | { readonly kind: 'gaps'; readonly gaps: readonly Gap[] };

/** What of a trace is never large. */
export type TraceFrame = Omit<Trace, 'chains' | 'jar' | 'gaps'> & { readonly observed: boolean };

/** Items of a list in one part. */
const most = 2000;

/** All of a trace but its frame, in order. */
export function* partsOf({ chains, jar, gaps }: Trace): Generator<TracePart> {
  for (const { hops, ...chain } of chains) {
    yield { kind: 'chain', chain };
    for (const hop of hops) yield* partsOfHop(hop);
  }
  for (const cookies of inLots(jar.baseline)) yield { kind: 'baseline', cookies };
  for (const changes of inLots(jar.changes)) yield { kind: 'changes', changes };
  for (const some of inLots(gaps)) yield { kind: 'gaps', gaps: some };
}

export function frameOf({ chains: _, jar, gaps: __, ...frame }: Trace): TraceFrame {
  return { ...frame, observed: jar.observed };
}

/** How long a part takes to unpack, roughly: an object counts one, and so do some thousand characters. */
export function weightOf(part: TracePart): number {
  switch (part.kind) {
    case 'chain':
      return 2;
    case 'hop': {
      const { request, response } = part.hop;
      return 10 + weightOfText(request.url) + weightOfHeaders(request.headers) + weightOfHeaders(response?.headers);
    }
    case 'request-headers':
    case 'response-headers':
      return weightOfHeaders(part.headers);
    case 'baseline':
      return sum(part.cookies, weightOfCookie);
    case 'changes':
      return sum(part.changes, ({ cookie }) => 2 + weightOfCookie(cookie));
    case 'gaps':
      return 3 * part.gaps.length;
  }
}

function* partsOfHop(hop: Hop): Generator<TracePart> {
  const { request, response } = hop;
  const [sent, moreSent] = parted(request.headers);
  const [received, moreReceived] = parted(response?.headers);
  yield {
    kind: 'hop',
    hop: {
      ...hop,
      request: { ...request, headers: sent },
      response: response && { ...response, headers: received ?? [] },
    },
  };
  for (const headers of moreSent) yield { kind: 'request-headers', headers };
  for (const headers of moreReceived) yield { kind: 'response-headers', headers };
}

function parted(
  headers: readonly Header[] | undefined,
): [readonly Header[] | undefined, readonly (readonly Header[])[]] {
  if (headers === undefined || headers.length <= most) return [headers, []];
  const [first, ...others] = inLots(headers);
  return [first, others];
}

function inLots<T>(items: readonly T[]): readonly (readonly T[])[] {
  const lots = Math.ceil(items.length / most);
  return Array.from({ length: lots }, (_, at) => items.slice(at * most, (at + 1) * most));
}

function weightOfHeaders(headers: readonly Header[] = []): number {
  return sum(headers, ({ value }) => 1 + weightOfText(value));
}

function weightOfCookie({ value }: Cookie): number {
  return 1 + weightOfText(value);
}

function weightOfText({ length }: string): number {
  return length / 4096;
}

function sum<T>(items: readonly T[], of: (item: T) => number): number {
  return items.reduce((all, item) => all + of(item), 0);
}
