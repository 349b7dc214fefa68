import { answer, named, page, value, visit, type Maker } from './parts.ts';
import type { Address, Answer, Visit } from '../scenario.ts';

/** Two minutes and a little more pass before another site posts here: cookies without SameSite do not go along any more. */
export function aged(maker: Maker): readonly Visit[] {
  const { random, stage } = maker;
  const host = random.pick(named(stage.home));
  const at = (path: string): Address => ({ scheme: 'https', host, port: undefined, path });
  const line = (name: string, more = ''): string => `${name}=${value(maker)}; Path=/; Secure${more}`;
  const lines = [line('o1'), line('o2', '; HttpOnly'), line('o3', '; SameSite=Laxx'), line('o4', '; SameSite=Lax')];
  const plain = (path: string, status: number, setCookies: readonly string[]): Answer => ({
    at: at(path),
    status,
    setCookies,
    dateOffset: undefined,
  });
  const elsewhere = { scheme: 'https', host: 'third.test', port: undefined, path: '/' } as const;
  const outside = (to: Visit): Visit => ({
    hops: [answer(maker, elsewhere)],
    document: page({ onward: { kind: 'form-post', to } }),
  });
  const posted = visit(plain('/login', 307, []), plain('/app', 200, []));
  return [
    {
      // Young: they go along. The first is set again as it was and keeps its age; the second changes and is young again.
      ...outside(visit(plain('/login', 200, []))),
      hops: [plain('/', 302, lines), answer(maker, elsewhere)],
    },
    {
      hops: [plain('/app', 200, [])],
      document: page({ rest: 121_000, onward: { kind: 'link', to: visit(plain('/', 200, [lines[0]!, line('o2')])) } }),
    },
    outside(posted),
  ];
}
