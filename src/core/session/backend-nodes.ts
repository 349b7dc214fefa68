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
  'x-platform-server',
  'via',
];

/** A proxy's pseudonym in `Via` that says what it is, not which one. */
const anyProxy = /varnish|google|vegur|cloudfront|fly\.io|kong|caddy|haproxy|squid|nginx|envoy/i;

/** AWS encrypts these anew in every response, whichever node it is from. */
const renewed = /^AWSALB/;

/** What the response says of its node, by header or affinity cookie, and the address it came from. */
export function nodesOf({ hop, setCookies }: HopVerdict): ReadonlyMap<string, string> {
  const nodes = new Map<string, string>();
  for (const { name, value } of hop.response?.headers ?? []) {
    const header = name.toLowerCase();
    if (!nodeHeaders.includes(header) || value.startsWith('cache-') || (header === 'via' && anyProxy.test(value)))
      continue;
    nodes.set(header, value);
  }
  for (const { cookie } of setCookies) {
    if (cookie === undefined) continue;
    if (knownName(cookie.name)?.role === 'affinity' && !renewed.test(cookie.name)) nodes.set(cookie.name, cookie.value);
    const route = /^JSESSIONID$/.test(cookie.name) ? /\.([\w-]+)$/.exec(cookie.value)?.[1] : undefined;
    if (route !== undefined) nodes.set('jvmRoute', route);
  }
  if (hop.response?.ip !== undefined && hop.response.ip !== '' && !/^(?:127\.|::1|\[::1\])/.test(hop.response.ip))
    nodes.set('address', hop.response.ip);
  return nodes;
}
