import type { Plan } from './plan.ts';
import type { Received } from './serve.ts';
import type { SeenHop } from './verdict.ts';

/** The report held against what the servers received: a second referee, which knows nothing of the protocol. */
export interface WireCheck {
  readonly requests: number;
  /** That came with them. */
  readonly cookies: number;
  readonly differences: readonly WireDifference[];
}

export interface WireDifference {
  readonly url: string;
  /** Equal for differences of one kind. */
  readonly kind: string;
  /** What was said, and what came. */
  readonly what: string;
}

/**
 * Had each request that a server received exactly the cookies that the report calls sent, and did a server receive every cookie
 * that it calls sent?
 */
export function checkWire({ routes }: Plan, wire: readonly Received[], report: readonly SeenHop[]): WireCheck {
  const left = report.filter(({ token }) => routes.has(token));
  const differences: WireDifference[] = [];
  let cookies = 0;
  const asked = wire.filter(({ token }) => routes.has(token));
  for (const { url, method, cookie } of asked) {
    const pairs = cookie === undefined ? [] : cookie.split('; ').map(ascii);
    cookies += pairs.length;
    const at = left.findIndex((hop) => hop.url === url && hop.method === method && hop.way !== 'cache');
    const [hop] = at === -1 ? [] : left.splice(at, 1);
    const differ = (kind: string, said: string): void =>
      void differences.push({ url, kind, what: `said: ${said}; came: ${pairs.join('; ')}` });
    if (hop === undefined) {
      differ('a request that is not in the report', '');
      continue;
    }
    const said = namesSent(hop);
    if (said.join() !== pairs.map(nameOf).sort().join()) differ('other cookies than came', said.join(' '));
    else if (hop.header !== undefined && ascii(hop.header) !== pairs.join(';'))
      differ('another Cookie header than came', hop.header);
  }
  for (const hop of left) {
    const said = namesSent(hop);
    if (said.length > 0) {
      const { url } = hop;
      differences.push({ url, kind: 'cookies sent, and no server was asked', what: `said: ${said.join(' ')}` });
    }
  }
  return { requests: asked.length, cookies, differences };
}

function namesSent({ cookies }: SeenHop): readonly string[] {
  return cookies
    .filter(({ outcome }) => outcome === 'sent')
    .map(({ name }) => ascii(name))
    .sort();
}

function nameOf(pair: string): string {
  return pair.includes('=') ? pair.slice(0, pair.indexOf('=')) : '';
}

/** The wire has bytes, the report text; what is left still tells values apart, since they are numbered. */
function ascii(text: string): string {
  return text.replace(/[^\x21-\x7e]/g, '');
}
