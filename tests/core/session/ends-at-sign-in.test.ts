import { expect, test } from 'vitest';
import { diagnose } from '../../../src/core/diagnose.ts';
import { chain } from '../../chain.ts';

const sid = 'sid=7hG3kLq9Wm2Xz5Bv';
const verdictOf = (script: string) => {
  const { chains } = diagnose(chain(`* observed\n* jar: https://app.test/ 30 d ago: ${sid}; HttpOnly\n${script}`));
  return chains.at(-1)!;
};
const get = (path: string, answer: string) => `> GET https://app.test${path}\n> Cookie: ${sid}\n< ${answer}`;

test.each([
  ['the sign-in page itself, with an old cookie', get('/login', '200'), 'not-applicable'],
  ['a page that sends on to it', `${get('/', '302 /login')}\n${get('/login', '200')}`, 'not-applicable'],
  ['a page that knows nobody', get('/orders', '401'), 'not-applicable'],
  [
    'the sign-in page, out of the browser’s cache',
    `${get('/orders', '302 /login')}\n${get('/login', '200')}\n* mark cached-response`,
    'not-applicable',
  ],
  [
    'a page that says what else failed',
    `${get('/cart', '302 /cart?error=card_declined')}\n${get('/cart?error=card_declined', '200')}`,
    'kept',
  ],
  ['a page that says that signing in failed', get('/?error=login_required', '200'), 'not-applicable'],
  ['a page behind the sign-in', get('/orders', '200'), 'kept'],
  ['a sign-in page that sends a known user on', `${get('/login', '302 /orders')}\n${get('/orders', '200')}`, 'kept'],
  ['a page with the word in its name', get('/blog-in-pictures', '200'), 'kept'],
])('a session cookie was sent; the chain ends at %s', (_, script, verdict) => {
  expect(verdictOf(script).verdict).toBe(verdict);
});

test('it is said that the cookie was sent, and that this tells nothing', () => {
  const { sentence, findings } = verdictOf(get('/login', '200'));
  expect(sentence.text).toContain('ends where one signs in');
  expect(sentence.values).toEqual({ name: 'sid', hop: 1 });
  expect(findings).toEqual([]);
});
