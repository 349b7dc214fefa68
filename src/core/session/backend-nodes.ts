import type { HopVerdict } from '../model.ts';
import { knownName } from './known-name.ts';

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

/** What the response says of its node, by header or affinity cookie, and the address it came from. */
export function nodesOf({ hop, setCookies }: HopVerdict): ReadonlyMap<string, string> {
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
