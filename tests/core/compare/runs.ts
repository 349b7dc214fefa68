import { diagnose } from '../../../src/core/diagnose.ts';
import type { Comparison, Run, RunHop } from '../../../src/core/compare/difference.ts';
import { chain } from '../../chain.ts';

/** A script as a run: all its chains. */
export function run(script: string): Run {
  return diagnose(chain(script)).chains;
}

/** `attribute sid 1|1` of the first difference that matters, and whether it is only notable. */
export function firstOf({ first, pairs }: Comparison): string {
  if (first === undefined) return 'none';
  const { a, b } = pairs[first.pair] ?? {};
  const { kind, name, weight } = first.difference;
  return [weight === 'notable' ? 'notable' : '', kind, name ?? '', `${nameOf(a)}|${nameOf(b)}`]
    .filter((word) => word !== '')
    .join(' ');
}

/** A sign-in that works; what is given replaces the like. */
export function signIn({
  origin = 'https://app.test',
  id = '7hG3kLq9Wm2Xz5Bv',
  attributes = 'Path=/; HttpOnly; Secure; SameSite=Lax',
  to = '/dashboard',
  status = 302,
} = {}): string {
  return `
    * observed
    > GET ${origin}/login
    < 200
    < Content-Type: text/html
    * after 5 s
    * via form
    > POST ${origin}/login
    < ${status} ${to}
    < Set-Cookie: sid=${id}; ${attributes}
    < X-Request-Id: ${id}-17
    > GET ${origin}/dashboard
    > Cookie: sid=${id}
    < 200
    < Content-Type: text/html
  `;
}

/** `2`, or `c3/2` in a run of several chains. */
function nameOf(hop: RunHop | undefined): string {
  if (hop === undefined) return '–';
  return typeof hop.name === 'object' ? `${hop.chain}/${hop.index + 1}` : String(hop.name);
}
