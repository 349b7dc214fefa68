import type { Route } from './plan.ts';
import type { SeenHop } from './verdict.ts';

const ways = ['typed', '301', '302', '303', '307', '308', 'meta-refresh', 'script', 'link', 'form-get', 'form-post'];
const inside = ['window-open', 'frame', 'sandboxed-frame', 'nested frame', 'image', 'fetch-include'];
const others = ['fetch-same-origin', 'fetch-omit', 'POST', 'cached redirect', 'cached response', 'upgraded to https'];

/** Every kind of request that the generator claims to make. */
export const kindsOfHops: readonly string[] = [
  ...[...ways, ...inside, ...others, 'by service worker'].map((kind) => `hop: ${kind}`),
  ...[1, 2, 3, 4, 5, 6, 7, 8].map((length) => `chain: ${length} long`),
  ...['http', 'https', 'port', 'address', 'localhost', 'below localhost'].map((kind) => `host: ${kind}`),
  ...['private suffix', 'two-part suffix', 'site itself', 'one label deeper', 'two labels deeper'].map(
    (kind) => `host: ${kind}`,
  ),
  ...['several ports', 'both schemes'].map((kind) => `host: asked on ${kind}`),
  'cookies: several of one name',
];

export function kindsOfHop(
  { url, method, way, header }: SeenHop,
  { by, ancestors, answer: { at, status }, chainLength }: Route,
): readonly string[] {
  const { protocol } = new URL(url);
  const isRedirect = status >= 300 && status < 400;
  return [
    `hop: ${by}`,
    ...(method === 'POST' ? ['hop: POST'] : []),
    ...(by.endsWith('frame') && ancestors.length > 1 ? ['hop: nested frame'] : []),
    ...(way === 'cache' ? [isRedirect ? 'hop: cached redirect' : 'hop: cached response'] : []),
    ...(way === 'worker' ? ['hop: by service worker'] : []),
    ...(protocol !== `${at.scheme}:` ? ['hop: upgraded to https'] : []),
    ...(chainLength === undefined ? [] : [`chain: ${chainLength} long`]),
    `host: ${protocol.slice(0, -1)}`,
    ...(at.port === undefined ? [] : ['host: port']),
    ...kindsOfHost(at.host).map((kind) => `host: ${kind}`),
    ...(hasNamesakes(header) ? ['cookies: several of one name'] : []),
  ];
}

/** Did it bring two cookies of one name, of which a server sees the first at most? */
function hasNamesakes(header: string | undefined): boolean {
  const names = (header ?? '')
    .split('; ')
    .filter((pair) => pair.includes('='))
    .map((pair) => pair.split('=')[0]);
  return new Set(names).size < names.length;
}

function kindsOfHost(host: string): readonly string[] {
  if (host === '127.0.0.1') return ['address'];
  if (host === 'localhost') return ['localhost'];
  if (host.endsWith('.localhost')) return ['below localhost'];
  const isPrivate = host.endsWith('.github.io');
  const isTwoPart = host.endsWith('.co.uk');
  const depth = host.split('.').length - (isPrivate || isTwoPart ? 3 : 2);
  return [
    ...(isPrivate ? ['private suffix'] : []),
    ...(isTwoPart ? ['two-part suffix'] : []),
    ['site itself', 'one label deeper', 'two labels deeper'][depth] ?? 'deeper',
  ];
}

/** Of a whole scenario, once for each host: where cookies pass between ports, and meet the other scheme. */
export function kindsOfScenario(hops: readonly SeenHop[]): readonly string[] {
  const urls = hops.map(({ url }) => new URL(url));
  return [...new Set(urls.map(({ hostname }) => hostname))].flatMap((host) => {
    const asked = urls.filter(({ hostname }) => hostname === host);
    return [
      ...(new Set(asked.map(({ port }) => port)).size > 1 ? ['host: asked on several ports'] : []),
      ...(new Set(asked.map(({ protocol }) => protocol)).size > 1 ? ['host: asked on both schemes'] : []),
    ];
  });
}
