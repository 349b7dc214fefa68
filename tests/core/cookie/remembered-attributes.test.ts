import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readAttributes } from '../../../src/core/cookie/read-attributes.ts';
import { rememberedAttributes } from '../../../src/core/cookie/remembered-attributes.ts';
import { profiles } from '../../../src/core/profile.ts';

const all = Object.values(profiles);
const date = fc
  .tuple(
    fc.constantFrom('Sun', 'Mar', 'S;n'),
    fc.constantFrom('01', '06', '31', '32'),
    fc.constantFrom(' ', '-'),
    fc.constantFrom('Nov', 'dec', 'Foo'),
    fc.constantFrom('1994', '2026', '1600', '0070'),
    fc.constantFrom(' 08:49:37 GMT', ' 08:49:37 GMT', ' 08:49:60 GMT', ' 8:49:37 GMT'),
  )
  .map(([week, day, separator, month, year, time]) => `${week}, ${day}${separator}${month}${separator}${year}${time}`);
const piece = fc.oneof(
  date.map((text) => `; Expires=${text}`),
  date.map((text) => `; expires= ${text} `),
  date.map((text) => `; Path=/${text}`),
  date.map((text) => `;EXPIRES=x${text}`),
  fc.constantFrom(
    '; Path=/',
    '; Domain=.app.test',
    '; Max-Age=5',
    '; Expires=never',
    '; SameSite=Lax',
    '; Secure',
    ';',
  ),
  fc.constantFrom('; Odd=a,b', '; Path=/\t/x', '; Pa\tth=/', '; Path=/\u0001', '; Domain=\u00fc.test', ',', '\0', ''),
);
const text = fc.array(piece, { maxLength: 4 }).map((pieces) => pieces.join(''));

test('what is remembered is what reading anew would say', () => {
  const met = { again: 0, dated: 0 };
  const seen = new Set<string>();
  fc.assert(
    fc.property(text, date, fc.constantFrom(...all), fc.boolean(), (first, other, profile, binary) => {
      // The same text again, and the same but for its date, after any other texts.
      const second = first.replace(/[A-Z][a-z]{2}, .{20} GMT/, () => other);
      for (const one of [first, second, first]) {
        const line = `sid=1,2${one}`;
        const expected = readAttributes(one, profile, binary);
        expect(rememberedAttributes(line, 'sid=1,2'.length, profile, binary)).toEqual(expected);
        if (seen.has(one)) met.again++;
        else if (one === second && expected.expiresAt !== undefined) met.dated++;
        seen.add(one);
      }
    }),
    { seed: 11, numRuns: 20_000 },
  );
  expect(met.again).toBeGreaterThan(1000);
  expect(met.dated).toBeGreaterThan(1000);
});

test('the same attributes are one object, and nothing else is', () => {
  const read = (line: string, profile = profiles.chromium) => rememberedAttributes(line, 3, profile, false);
  const one = read('a=1; Path=/; HttpOnly');
  expect(read('b=2; Path=/; HttpOnly')).toBe(one);
  expect(read('b=2; Path=/; HttpOnly', profiles.firefox)).not.toBe(one);
  const dated = read('a=1; Expires=Sun, 06 Nov 2033 08:49:37 GMT; Path=/');
  expect(dated.expiresAt).toBe(Date.UTC(2033, 10, 6, 8, 49, 37));
  expect(read('a=1; Expires=Mon, 07 Nov 2033 08:49:37 GMT; Path=/')).toEqual({
    ...dated,
    expires: 'Mon, 07 Nov 2033 08:49:37 GMT',
    expiresAt: Date.UTC(2033, 10, 7, 8, 49, 37),
  });
});
