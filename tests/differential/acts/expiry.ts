import { answer, fetchOf, home, kinds, page, value, visit, type Maker } from './parts.ts';
import type { Visit } from '../scenario.ts';

/** Cookies that live for a second or two, and a page that rests meanwhile. */
export function expiry(maker: Maker): readonly Visit[] {
  const { random } = maker;
  const at = home(maker, random.chance(0.6));
  const short = ['e1', 'e2', 'e3'].map(
    (name, index) => `${name}=${value(maker)}; Path=/; Max-Age=${index === 2 ? 60 : 1}`,
  );
  const set = answer(maker, at);
  const back = visit(answer(maker, { ...at, path: '/app' }, 302), answer(maker, { ...at, path: '/' }));
  return [
    {
      hops: [{ ...set, setCookies: [...short, ...set.setCookies] }],
      document: page({
        rest: 1300,
        inside: [fetchOf([answer(maker, at)])],
        onward: { kind: random.pick(kinds), to: back },
      }),
    },
  ];
}
