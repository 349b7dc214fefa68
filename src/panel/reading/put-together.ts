import type { Chain, Cookie, Gap, Header, Hop, JarChange, Trace } from '../../core/model.ts';
import type { TraceFrame, TracePart } from './trace-parts.ts';

/** Takes the parts of a trace as they come, and in the end its frame. */
export interface Puzzle {
  readonly take: (parts: readonly TracePart[]) => void;
  readonly trace: (frame: TraceFrame) => Trace;
}

/** Parts are as `partsOf` cuts them; one that belongs to nothing is left out. */
export function putTogether(): Puzzle {
  const chains: Chain[] = [];
  const baseline: Cookie[] = [];
  const changes: JarChange[] = [];
  const gaps: Gap[] = [];
  // the last ones' own lists, which still grow
  let hops: Hop[] = [];
  let sent: Header[] = [];
  let received: Header[] = [];

  const takeOne = (part: TracePart): void => {
    switch (part.kind) {
      case 'chain':
        chains.push({ ...part.chain, hops: (hops = []) });
        break;
      case 'hop': {
        const { request, response } = part.hop;
        sent = [...(request.headers ?? [])];
        received = [...(response?.headers ?? [])];
        hops.push({
          ...part.hop,
          request: { ...request, headers: request.headers && sent },
          response: response && { ...response, headers: received },
        });
        break;
      }
      case 'request-headers':
        add(sent, part.headers);
        break;
      case 'response-headers':
        add(received, part.headers);
        break;
      case 'baseline':
        add(baseline, part.cookies);
        break;
      case 'changes':
        add(changes, part.changes);
        break;
      case 'gaps':
        add(gaps, part.gaps);
    }
  };
  return {
    take: (parts) => parts.forEach(takeOne),
    trace: ({ observed, ...frame }) => ({ ...frame, chains, jar: { observed, baseline, changes }, gaps }),
  };
}

function add<T>(to: T[], items: readonly T[]): void {
  for (const item of items) to.push(item);
}
