import { expect, test } from 'vitest';
import { notComparable, type DrawnBy } from './expected-pictures.ts';

const reference: DrawnBy = { major: 156, text: { system: 1546, monospace: 1746 } };
const newer: DrawnBy = { ...reference, major: 157 };
const otherFonts: DrawnBy = { ...reference, text: { system: 1400, monospace: 1746 } };

test.each([
  ['the same browser and fonts', reference, false, undefined],
  ['the same browser in CI, whatever its fonts', otherFonts, true, undefined],
  ['other fonts on a machine of one’s own', otherFonts, false, /fonts/],
  ['another version, in CI too', newer, true, /156.*157/],
])('%s', (_what, now, inCi, reason) => {
  const answer = notComparable(now, reference, inCi);
  if (reason === undefined) expect(answer).toBeUndefined();
  else expect(answer).toMatch(reason);
});

test('nothing to compare with', () => {
  expect(notComparable(reference, undefined, true)).toContain('pictures:expected');
});
