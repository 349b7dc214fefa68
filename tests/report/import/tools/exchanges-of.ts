import type { Trace } from '../../../../src/core/model.ts';
import type { Exchange, Line } from './exchange.ts';

/** What went over the wire in a recording, as a proxy would have seen it: only what was answered, in the order of its time. */
export function exchangesOf({ chains }: Trace): readonly Exchange[] {
  const hops = chains.flatMap((chain) => chain.hops).sort((a, b) => a.times.start - b.times.start);
  const first = hops[0]?.times.start ?? 0;
  return hops.flatMap(({ request, response, times }): Exchange[] => {
    if (response === undefined) return [];
    const sent = (request.headers ?? []).map(({ name, value }): Line => [nameOf(name), value]);
    const names = new Set(sent.map(([name]) => name.toLowerCase()));
    const host: readonly Line[] = names.has('host') ? [] : [['Host', new URL(request.url).host]];
    const isForm = request.method === 'POST' && !names.has('content-type');
    const type: readonly Line[] = isForm ? [['Content-Type', 'application/x-www-form-urlencoded']] : [];
    return [
      {
        at: times.start - first,
        method: request.method,
        url: request.url,
        sent: [...host, ...type, ...sent],
        status: response.status,
        statusText: response.statusText,
        received: response.headers.map(({ name, value }): Line => [nameOf(name), value]),
      },
    ];
  });
}

/** As the writers look for it. */
function nameOf(name: string): string {
  const usual = ['Cookie', 'Host', 'Set-Cookie', 'Location'].find((one) => one.toLowerCase() === name.toLowerCase());
  return usual ?? name;
}
