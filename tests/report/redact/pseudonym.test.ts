import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { looksRandom } from '../../../src/core/session/looks-random.ts';
import { valueShape } from '../../../src/core/session/value-shape.ts';
import { pseudonyms } from '../../../src/report/redact/pseudonym.ts';

const bytes = (text: string): number => new TextEncoder().encode(text).length;
const looks = (value: string): string => `${looksRandom(value)} ${valueShape(value)}`;

describe('a pseudonym', () => {
  test('is equal for equal secrets, different for different ones, and never the secret', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.string({ minLength: 4, unit: 'grapheme' }), { minLength: 2, maxLength: 30 }),
        (secrets) => {
          const pseudonym = pseudonyms('salt', looks);
          const once = secrets.map(pseudonym);
          expect(secrets.map(pseudonym)).toEqual(once);
          expect(new Set(once).size).toBe(secrets.length);
        },
      ),
    );
  });

  test('has the length of its secret, in units and in bytes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (secret) => {
        const pseudonym = pseudonyms('salt')(secret);
        expect(pseudonym.length).toBe(secret.length);
        expect(bytes(pseudonym)).toBe(bytes(secret));
      }),
    );
  });

  test('does not end a cookie’s value, nor mend a broken one', () => {
    // eslint-disable-next-line no-control-regex -- they are what must stay
    const structure = (text: string): string => text.replace(/[^;",\s\0-\x1f\x7f]/g, '.');
    fc.assert(
      fc.property(fc.string({ unit: 'binary-ascii' }), (secret) => {
        expect(structure(pseudonyms('salt')(secret))).toBe(structure(secret));
      }),
    );
  });

  test('depends on the salt', () => {
    expect(pseudonyms('one')('0123456789abcdef')).not.toBe(pseudonyms('two')('0123456789abcdef'));
  });

  test('does not run out when ten digits do not suffice', () => {
    const pseudonym = pseudonyms('salt');
    const all = Array.from({ length: 10 }, (_, digit) => pseudonym(String(digit)));
    expect(new Set(all).size).toBe(10);
  });

  test.each([
    ['express', 's%3Aq1w2e3r4t5y6u7i8o9p0.Zx1c2v3b4n5m6'],
    ['short express', 's%3Aabc.def'],
    ['a JSON Web Token', 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk'],
    ['ASP.NET', 'CfDJ8N_kd8sF0mN3pQ5r7t9v1x3z5B7D9F1H3J5L7N9P1R3T5V7X9Z'],
    ['Laravel', 'eyJpdiI6IkFCQ0RFRkdISUpLTE1OT1AiLCJ2YWx1ZSI6IjEyMyJ9'],
    ['Rails', `${'a1B2c3D4'.repeat(6)}--${'q1W2'.repeat(5)}--${'z9Y8'.repeat(5)}`],
    ['a word of twenty equal letters', 'a'.repeat(20)],
    ['a low counter', '00000000000000000001'],
    ['an id', '0123456789abcdef0123456789abcdef'],
  ])('reads like the value of %s', (_, secret) => {
    expect(looks(pseudonyms('salt', looks)(secret))).toBe(looks(secret));
  });
});
