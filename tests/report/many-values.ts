import type { Trace } from '../../src/core/model.ts';
import { chain } from '../chain.ts';

/** So many chains of one hop, each with so many values of its own. */
export function manyHops(hops: number, values: number): Trace {
  const one = (hop: number): string => {
    const cookies = Array.from(
      { length: values },
      (_, at) => `c${at}=Zk3vQ9${(hop * values + at).toString(36)}rT7wB1xL5m`,
    );
    return `* after 1 s
> GET https://app${hop % 50}.test/a?code=hG8sP2nD${hop}
> Cookie: ${cookies.join('; ')}
< 200
< X-Request-Id: 9fQ2${hop}mZ7kLw0p
< Set-Cookie: sid=Bq7Lm2Xz${hop}Vt5; Path=/`;
  };
  return chain(Array.from({ length: hops }, (_, hop) => one(hop)).join('\n'));
}
