import { generateAddress } from '../generate-address.ts';
import { answer, fetchOf, kinds, page, visit, type Maker } from './parts.ts';
import type { Answer, Visit } from '../scenario.ts';

/** A page that its service worker takes over, and what the worker then fetches for it. */
export function worker(maker: Maker): readonly Visit[] {
  const { random, stage } = maker;
  const at = { scheme: 'https', host: random.pick(stage.home), port: undefined } as const;
  const other = (): Answer => answer(maker, generateAddress(random, stage, true));
  const own = (path: string, status?: number): Answer => answer(maker, { ...at, path }, status);
  const again: Visit = {
    hops: [answer(maker, generateAddress(random, stage, false), 302), own('/app/x', 302), own('/app')],
    document: page({ inside: [{ kind: 'image', hops: [own('/login')] }, fetchOf([own('/')])] }),
  };
  return [
    {
      hops: [own('/app')],
      document: {
        ...page({
          inside: [fetchOf([own('/app/x', 307), own('/app')]), fetchOf([other()]), { kind: 'image', hops: [other()] }],
          onward: { kind: random.pick(kinds), to: visit(own('/app/')) },
        }),
        worker: true,
      },
    },
    again,
  ];
}
