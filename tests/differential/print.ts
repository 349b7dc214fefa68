import type { Plan, Route } from './plan.ts';
import type { Received } from './serve.ts';

/**
 * A played scenario in the notation of tests/chain.ts, with the Cookie headers that the servers received. Bytes that cannot be
 * read are escaped as in a template literal.
 */
export function printScenario(plan: Plan, wire: readonly Received[]): string {
  const lines = ['* observed'];
  // In the order in which the servers were asked; what was never asked did not happen.
  for (const { token, method, cookie } of wire) {
    const route = plan.routes.get(token);
    if (route === undefined) continue;
    if (!isRedirect(route.by)) lines.push(...beginning(route));
    lines.push(`> ${method} ${route.url}`);
    if (cookie !== undefined) lines.push(`> Cookie: ${escaped(cookie)}`);
    lines.push(`< ${route.answer.status}${route.redirectTo === undefined ? '' : ` ${route.redirectTo}`}`);
    lines.push(...(route.answer.headers ?? []).map(([name, value]) => `< ${name}: ${value}`));
    lines.push(...route.answer.setCookies.map((line) => `< Set-Cookie: ${escaped(line)}`));
    lines.push(...route.scripts.map((line) => `* script sets ${escaped(line)}`));
  }
  return lines.join('\n');
}

function isRedirect(by: string): boolean {
  return /^\d+$/.test(by);
}

const vias: Readonly<Record<string, string>> = {
  typed: 'start',
  'form-get': 'form',
  'form-post': 'form',
  'window-open': 'popup',
  'sandboxed-frame': 'frame',
  'fetch-include': 'fetch',
  'fetch-same-origin': 'fetch',
  'fetch-omit': 'fetch',
  image: 'fetch',
  'worker-file': 'fetch',
};

function beginning({ by, ancestors }: Route): readonly string[] {
  return [
    `* via ${vias[by] ?? by}`,
    ...(by === 'image' ? ['* type image'] : []),
    ...(ancestors.length > 0 ? [`* ancestors ${ancestors.join(' ')}`] : []),
    ...(by === 'sandboxed-frame' || by.startsWith('fetch-') ? [`# ${by}`] : []),
  ];
}

function escaped(text: string): string {
  // eslint-disable-next-line no-control-regex -- control characters are the subject
  return text.replace(/[\x00-\x1f\x7f-\xff]/g, (unit) => `\\x${unit.charCodeAt(0).toString(16).padStart(2, '0')}`);
}
