import { generateAddress } from '../generate-address.ts';
import { answer, fetchOf, kinds, named, page, visit, type Maker } from './parts.ts';
import type { Address, Visit } from '../scenario.ts';

/** Strict-Transport-Security, then http addresses of the same host: typed, at the end of a redirect, and within a page. */
export function upgrade(maker: Maker): readonly Visit[] {
  const { random, stage } = maker;
  const host = random.pick(named(stage.home));
  const at = (scheme: Address['scheme'], path: string): Address => ({ scheme, host, port: undefined, path });
  const policy = random.pick(['max-age=600', 'max-age=600; includeSubDomains']);
  const promise = answer(maker, at('https', '/'));
  const elsewhere = { ...generateAddress(random, stage, false), scheme: 'http', port: undefined } as const;
  const typed: Visit = {
    hops: [answer(maker, at('http', '/app'))],
    document: page({
      onward: { kind: random.pick(kinds), to: visit(answer(maker, at(random.pick(['http', 'https']), '/'))) },
    }),
  };
  return [
    visit({ ...promise, headers: [['Strict-Transport-Security', policy]] }),
    typed,
    {
      hops: [answer(maker, elsewhere, random.pick([301, 302, 307])), answer(maker, at('http', '/app/x'))],
      document: page({}),
    },
    {
      hops: [answer(maker, elsewhere)],
      document: page({
        inside: [
          { kind: 'image', hops: [answer(maker, at('http', '/app'))] },
          fetchOf([answer(maker, at('http', '/'))]),
          { kind: 'frame', sandbox: undefined, visit: visit(answer(maker, at('http', '/app/'))) },
        ],
      }),
    },
  ];
}
