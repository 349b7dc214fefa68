import { expect, test } from 'vitest';
import { profiles } from '../../../src/core/profile.ts';
import { partitionKeyOf } from '../../../src/core/site/partition.ts';
import { requestFacts } from '../../../src/core/site/request-facts.ts';
import { chain } from '../../chain.ts';

/** A frame of the top-level page's own site, inside another frame of it. */
const frame = (initiator: string) => {
  const trace = chain(`
    * top https://app.test/
    * via frame
    * ancestors https://www.app.test/ https://app.test/
    * initiator ${initiator}
    > GET https://app.test/inner
    < 200
  `);
  return partitionKeyOf(requestFacts(trace.chains.at(-1)!.hops[0]!), profiles.chromium);
};

test('a frame that a sandboxed frame made has a cross-site ancestor, whatever the URLs say', () => {
  expect(frame('null')?.hasCrossSiteAncestor).toBe(true);
  expect(frame('https://www.app.test')?.hasCrossSiteAncestor).toBe(false);
});
