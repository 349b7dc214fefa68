import type { HopVerdict } from '../model.ts';
import { knownName } from '../session/known-name.ts';
import type { Loss } from '../session/loss.ts';
import type { Place } from '../session/followed.ts';
import type { CauseContext } from './cause.ts';
import { verdictAt } from './evidence.ts';

/** Headers that name the machine or process that answered. CDN points of presence (`X-Served-By: cache-…`) do not count. */
const nodeHeaders = [
  'x-served-by',
  'x-backend',
  'x-backend-server',
  'x-server',
  'x-instance-id',
  'x-upstream',
  'x-node',
  'x-pod',
  'x-hostname',
  'x-render-origin-server',
  'x-pantheon-styx-hostname',
  'azure-slotname',
];

export interface NodeChange {
  /** Header or cookie that tells. */
  readonly by: string;
  readonly from: { readonly place: Place; readonly node: string };
  readonly to: { readonly place: Place; readonly node: string };
}

/** Another backend answered than the one that made the session; undefined when nothing shows it. */
export function nodeChange(context: CauseContext, loss: Loss): NodeChange | undefined {
  const { origin, at } = loss;
  if (origin === undefined) return undefined;
  const set = verdictAt(context, origin.place);
  const use = verdictAt(context, at);
  if (set === undefined || use === undefined) return undefined;
  const [before, after] = [nodesOf(set), nodesOf(use)];
  for (const [by, node] of before) {
    const now = after.get(by);
    if (now !== undefined && now !== node)
      return { by, from: { place: origin.place, node }, to: { place: at, node: now } };
  }
  return undefined;
}

/** What the response says of its node, by header or affinity cookie, and the address it came from. */
function nodesOf({ hop, setCookies }: HopVerdict): ReadonlyMap<string, string> {
  const nodes = new Map<string, string>();
  for (const { name, value } of hop.response?.headers ?? []) {
    if (nodeHeaders.includes(name.toLowerCase()) && !value.startsWith('cache-')) nodes.set(name.toLowerCase(), value);
  }
  for (const { cookie } of setCookies) {
    if (cookie === undefined) continue;
    if (knownName(cookie.name)?.role === 'affinity') nodes.set(cookie.name, cookie.value);
    const route = /^JSESSIONID$/.test(cookie.name) ? /\.([\w-]+)$/.exec(cookie.value)?.[1] : undefined;
    if (route !== undefined) nodes.set('jvmRoute', route);
  }
  if (hop.response?.ip !== undefined && hop.response.ip !== '' && !/^(?:127\.|::1|\[::1\])/.test(hop.response.ip))
    nodes.set('address', hop.response.ip);
  return nodes;
}
