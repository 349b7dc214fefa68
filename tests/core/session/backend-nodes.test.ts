import { expect, test } from 'vitest';
import { diagnose } from '../../../src/core/diagnose.ts';
import { nodesOf } from '../../../src/core/session/backend-nodes.ts';
import { chain } from '../../chain.ts';

const nodes = (...lines: readonly string[]) => {
  const trace = chain(`> GET https://app.test/\n< 200\n${lines.join('\n')}`);
  return [...nodesOf(diagnose(trace).chains[0]!.hops[0]!)].map(([by, node]) => `${by} ${node}`);
};

test.each<[string, readonly string[]]>([
  ['< X-Served-By: web-1', ['x-served-by web-1']],
  ['< X-Backend-Server: b2', ['x-backend-server b2']],
  ['< Via: 1.1 web-7', ['via 1.1 web-7']],
  ['< Set-Cookie: SERVERID=web-1; Path=/', ['SERVERID web-1']],
  ['< Set-Cookie: JSESSIONID=A41C7A0B92.node2; Path=/', ['jvmRoute node2']],
  ['* ip 10.0.0.7', ['address 10.0.0.7']],
  // not a node
  ['< X-Served-By: cache-fra-1', []],
  ['< Via: 1.1 varnish', []],
  ['< Via: 1.1 abc.cloudfront.net (CloudFront)', []],
  ['< Set-Cookie: AWSALB=ab12; Path=/', []],
  ['* ip 127.0.0.1', []],
  ['< Server: nginx', []],
])('%s', (line, expected) => {
  expect(nodes(line)).toEqual(expected);
});
