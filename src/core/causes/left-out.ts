import { mostLines } from '../cookie/most-cookies.ts';
import type { Chain, Evidence } from '../model.ts';
import { appOf } from '../session/followed.ts';
import { setCookieHeaders } from '../trace/set-cookie-lines.ts';
import type { CauseContext } from './cause.ts';
import { inOurWords } from './evidence.ts';

/** A hop that has more cookies or lines than are looked at. */
interface LeftOut {
  /** Of its chain in the recording. */
  readonly place: number;
  readonly app: string;
  readonly evidence: Evidence;
}

/**
 * The first hop of an application, up to the end of the flow in question, that has more cookies or lines than are looked at, as
 * evidence: what was seen there is not all that happened, so nothing that follows is sure. undefined, as nearly always:
 * everything was looked at.
 */
export function leftOutOf({ trace, chain, flow }: CauseContext, app: string): Evidence | undefined {
  const { chains } = trace;
  const cut = allLeftOut(chains).filter((one) => one.app === app);
  if (cut.length === 0) return undefined;
  const here = chains.findIndex(({ id }) => id === chain.chain.id);
  const ids = new Set(flow.map((one) => one.chain.id));
  return cut.find(({ place }) => place <= here || ids.has(chains[place]!.id))?.evidence;
}

const remembered = new WeakMap<readonly Chain[], readonly LeftOut[]>();

function allLeftOut(chains: readonly Chain[]): readonly LeftOut[] {
  let all = remembered.get(chains);
  if (all === undefined) {
    all = chains.flatMap(leftOutIn);
    remembered.set(chains, all);
  }
  return all;
}

function leftOutIn({ id, hops }: Chain, place: number): readonly LeftOut[] {
  return hops.flatMap(({ index, request, response, marks }): readonly LeftOut[] => {
    const mark = marks.findLast(({ kind }) => kind === 'cookies-left-out');
    if (mark === undefined) return [];
    const isOfLines = setCookieHeaders(response?.headers ?? []).length === mostLines;
    const part = isOfLines ? 'response-header' : 'request-header';
    const said = { ...inOurWords(mark.text), mark: undefined, note: undefined };
    return [{ place, app: appOf(request.url), evidence: { chain: id, hop: index, part, ...said } }];
  });
}
