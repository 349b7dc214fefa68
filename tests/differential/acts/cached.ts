import { answer, fetchOf, home, page, type Maker } from './parts.ts';
import type { Fetch, Visit } from '../scenario.ts';

/** The same redirect twice, and the same fetch twice, each kept by the cache. */
export function cached(maker: Maker): readonly Visit[] {
  const { random } = maker;
  const keep = [['Cache-Control', 'max-age=600']] as const;
  const secure = random.chance(0.6);
  const redirect = { ...answer(maker, home(maker, secure), random.pick([301, 308, 302])), headers: keep };
  const asked: Fetch = {
    ...fetchOf([{ ...answer(maker, home(maker, secure)), headers: keep }], random.pick(['include', 'omit'])),
    times: 2,
  };
  const moved: Fetch = {
    ...fetchOf([{ ...answer(maker, home(maker, secure), 301), headers: keep }, answer(maker, home(maker, secure))]),
    times: 2,
  };
  const last = answer(maker, home(maker, secure));
  return [{ hops: [redirect, last], document: page({ inside: [asked, moved] }), times: 2 }];
}
