import fc from 'fast-check';
import { expect, test } from 'vitest';
import { keyOfCandidate, mergeCandidates } from '../../../src/core/session/candidates.ts';
import type { Candidate } from '../../../src/core/session/candidates.ts';
import { noTally, recount } from '../../../src/core/session/tally.ts';

const fields: fc.Arbitrary<Omit<Candidate, 'key'>> = fc.record({
  name: fc.constantFrom('sid', 'csrf', 'toString', 'x'),
  app: fc.constantFrom('a.test', 'b.test'),
  httpOnly: fc.boolean(),
  random: fc.boolean(),
  setAtSignIn: fc.boolean(),
  sent: fc.boolean(),
  domain: fc.constantFrom('', 'a.test'),
  path: fc.constantFrom('', '/', '/app'),
  hostOnly: fc.boolean(),
});
const candidate = fields.map((one): Candidate => ({ ...one, key: keyOfCandidate(one) }));
const share = fc.array(candidate, { maxLength: 4 }).map(mergeCandidates);
/** What some chains show from now on; `undefined`: there is no such chain any more. */
const step = fc.array(fc.tuple(fc.nat(7), fc.option(share, { nil: undefined })), { minLength: 1, maxLength: 4 });

test('what is counted chain by chain is what all chains together show', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
      const shares: (readonly Candidate[])[] = [];
      let tally = noTally;
      for (const changes of steps) {
        const last = new Map(changes);
        const replaced = [...last].map(([place, after = []]) => ({ place, before: shares[place] ?? [], after }));
        for (const { place, after } of replaced) shares[place] = after;
        tally = recount(tally, replaced, (place) => shares[place]!);
        const all = mergeCandidates(shares.flat());
        expect(tally.candidates).toEqual(all);
        const again = replaced.map(({ place, after }) => ({ place, before: after, after: [...after] }));
        expect(recount(tally, again, (place) => shares[place]!)).toBe(tally);
      }
    }),
    { numRuns: 500 },
  );
});
