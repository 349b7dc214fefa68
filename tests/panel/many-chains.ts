import type { Chain, Hop, Trace } from '../../src/core/model.ts';
import { chain } from '../chain.ts';

/** A long recording: `chains` chains of `hops` hops each, copies of a login that loses its session. */
export function manyChains(chains: number, hops: number): Trace {
  const model = chain(`
    > GET https://app.example/app/login
    < 302 /dashboard
    < Set-Cookie: sid=s%3A8fK2vq0zR1LmN4xYw7Tb; Path=/app; HttpOnly; Secure; SameSite=Lax
    > GET https://app.example/dashboard
    < 200
  `);
  const [first, second] = model.chains[0]!.hops as readonly [Hop, Hop];
  const copy = (hop: Hop, id: number, index: number, at: number): Hop => ({
    ...hop,
    id: `${id}#${index}`,
    requestId: String(id),
    index,
    via: index === 0 ? 'start' : 'http-redirect',
    request: { ...hop.request, url: `${hop.request.url}?n=${id}.${index}` },
    times: { start: at, sent: at + 2, headers: at + 15, end: at + 18 },
  });
  const copies = Array.from({ length: chains }, (_, id): Chain => ({
    ...model.chains[0]!,
    id: `c${id + 1}`,
    flow: `f${id + 1}`,
    hops: Array.from({ length: hops }, (_, index) =>
      copy(index === 0 ? first : second, id + 1, index, model.startedAt + id * 500 + index * 20),
    ),
  }));
  return { ...model, chains: copies };
}
