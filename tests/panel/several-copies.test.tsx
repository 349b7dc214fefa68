// @vitest-environment happy-dom
import { fireEvent, screen, within } from '@testing-library/preact';
import { describe, expect, test } from 'vitest';
import { chain } from '../chain.ts';
import { openPanel } from './open-panel.tsx';

/** The cookie moved to the parent domain, and the copy that the host left behind is sent first. */
const twice = () =>
  chain(`
    * observed
    * jar: https://use.cloud.test/ 30 d ago: connect.sid=s%3AfK2vQ9zL7mB4xT1p.aXcD; HttpOnly
    > POST https://use.cloud.test/login
    > Cookie: connect.sid=s%3AfK2vQ9zL7mB4xT1p.aXcD
    < 302 /dashboard
    < Set-Cookie: connect.sid=s%3Az9LmQ2fK7xT1pB4v.kJhG; Domain=cloud.test; Path=/
    > GET https://use.cloud.test/dashboard
    > Cookie: connect.sid=s%3AfK2vQ9zL7mB4xT1p.aXcD; connect.sid=s%3Az9LmQ2fK7xT1pB4v.kJhG
    < 302 /login
    > GET https://use.cloud.test/login
    > Cookie: connect.sid=s%3AfK2vQ9zL7mB4xT1p.aXcD; connect.sid=s%3Az9LmQ2fK7xT1pB4v.kJhG
    < 200`);

const strips = () =>
  screen.getAllByRole('img', { name: /^(recorded|with the fix)/ }).map((one) => one.getAttribute('aria-label'));
const panel = () => screen.getByRole('tabpanel', { name: 'What if' });
const tryOption = (at: number) => fireEvent.click(screen.getAllByRole('button', { name: 'Try it' })[at]!);
const effects = (name: 'Gets better' | 'Breaks') =>
  within(within(panel()).getByRole('region', { name }))
    .queryAllByRole('listitem')
    .map(({ textContent }) => textContent.trim());
const says = () => within(panel()).getByRole('status').textContent;
const line = () => panel().querySelector('.wi-line')?.textContent;

describe('one cookie sent twice', () => {
  test('the proof draws both copies: two at the loss as recorded, one with the fix', () => {
    openPanel(twice());
    expect(strips()).toEqual([
      'recorded, use.cloud.test: hop 1 sent; hop 2 sent; hop 3 sent',
      'recorded, .cloud.test: hop 1 set; hop 2 sent; hop 3 sent',
      'with the fix, use.cloud.test: hop 1 sent, deleted; hop 2 not in the jar; hop 3 not in the jar',
      'with the fix, .cloud.test: hop 1 set; hop 2 sent; hop 3 sent',
    ]);
  });

  test('both lanes say in words what becomes of their copy, and so does the short form of the evidence', () => {
    openPanel(twice());
    const words = (lane: string) =>
      [...document.querySelectorAll(`.tg .req .lane${lane}`)].map((cell) => cell.querySelector('.ev')?.textContent);
    expect(words('.main')).toEqual(['sent', 'sent', 'sent']);
    expect(words('.copy')).toEqual([undefined, 'sent', 'sent']);
    const [request] = document.querySelectorAll('.evidence .ev-short');
    expect(request?.querySelector('mark')?.textContent).toBe('connect.sid=…');
    expect(request?.querySelector('.ev-twin')?.textContent).toBe('; connect.sid=…');
  });

  test('the form says which copy it edits', () => {
    openPanel(twice());
    fireEvent.keyDown(document.body, { key: 'w' });
    expect(panel().textContent).toMatch(/set here, for \.cloud\.test\. The one for use\.cloud\.test was there before/);
  });

  test('what is verified is said of the browser: it sends one copy', () => {
    openPanel(twice());
    const [first] = document.querySelectorAll('.verified');
    expect(first?.textContent).toMatch(/only one copy of connect\.sid is then sent at hops 2, 3/);
  });

  test('tried: the words, the effects and the line tell of the deleted copy', () => {
    openPanel(twice());
    tryOption(0);
    expect(says()).toMatch(/older copy of connect\.sid is then deleted at hop 1.*only the new one is sent at hop 2/);
    expect(says()).not.toContain('missing');
    expect(effects('Gets better')).toEqual([
      'hop 1 the older copy of connect.sid is deleted',
      'hop 2, 3 only one connect.sid is sent',
    ]);
    const better = within(panel()).getByRole('region', { name: 'Gets better' });
    expect(within(better).getByRole('heading').textContent).toBe('Gets better: 3');
    expect(effects('Breaks')).toEqual([]);
    expect(line()).toMatch(/Domain=cloud\.test.*at hop 1.*connect\.sid=; Path=\/; Max-Age=0/);
  });

  test('another name tried: it is the name that keeps the older copy out', () => {
    openPanel(twice());
    tryOption(1);
    expect(says()).toMatch(/new name only one connect\.sid2 is then sent at hop 2/);
    expect(effects('Gets better')).toEqual(['hop 2, 3 connect.sid2 is sent, and no older copy has this name']);
    expect(line()).not.toContain('Max-Age=0');
  });
});

test('one cookie of the name: its proof is two strips without a scope', () => {
  openPanel('path');
  expect(strips().map((label) => label?.split(':')[0])).toEqual(['recorded', 'with the fix']);
});

test('a chain that only stored the session offers another cookie without saying that there is none', () => {
  openPanel(
    chain(`
      * observed
      > GET https://use.cloud.test/v1
      < 200
      < Set-Cookie: connect.sid=s%3AfK2vQ9zL7mB4xT1p.aXcD; Path=/; HttpOnly
    `),
  );
  const card = screen.getByRole('article').textContent;
  expect(card).toContain('connect.sid was stored at hop 1');
  expect(card).not.toContain('No session cookie');
  expect(screen.getByRole('button', { name: 'Choose one' })).toBeTruthy();
});

describe('an edit that makes two cookies of one', () => {
  /** Set at the sign-in, and renewed by a page further down: without a Path each would belong to its own folder. */
  const renewed = () =>
    chain(`
      * observed
      > POST https://use.cloud.test/login
      < 302 /app/start
      < Set-Cookie: connect.sid=s%3AfK2vQ9zL7mB4xT1p.aXcD; Path=/
      > GET https://use.cloud.test/app/start
      > Cookie: connect.sid=s%3AfK2vQ9zL7mB4xT1p.aXcD
      < 302 /app/orders
      < Set-Cookie: connect.sid=s%3Az9LmQ2fK7xT1pB4v.kJhG; Path=/
      > GET https://use.cloud.test/app/orders
      > Cookie: connect.sid=s%3Az9LmQ2fK7xT1pB4v.kJhG
      < 302 /app/orders/1
      > GET https://use.cloud.test/app/orders/1
      > Cookie: connect.sid=s%3Az9LmQ2fK7xT1pB4v.kJhG
      < 200`);
  const path = (value: string) => fireEvent.input(within(panel()).getByLabelText(/^Path/), { target: { value } });

  test('breaks something: both are sent, in one line for all hops, each of which leads there', () => {
    const { store } = openPanel(renewed());
    fireEvent.keyDown(document.body, { key: 'w' });
    path('');
    expect(effects('Breaks')).toEqual(['hop 3, 4 several connect.sid are sent, and the server takes one of them']);
    expect(effects('Gets better')).toEqual([]);
    fireEvent.click(within(panel()).getByRole('button', { name: 'hop 4' }));
    expect(store.selection.hop.value?.number).toBe(4);
    path('/');
    expect(store.whatIf.changes.value).toEqual([]);
  });
});
