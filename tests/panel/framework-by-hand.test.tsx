// @vitest-environment happy-dom
import { act, fireEvent, screen, within } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import { chain } from '../chain.ts';
import { openPanel } from './open-panel.tsx';

afterEach(() => vi.restoreAllMocks());

const tabs = () => within(screen.getByRole('tablist', { name: 'Framework' })).getAllByRole('tab');
const tab = (name: RegExp) => tabs().find(({ textContent }) => name.test(textContent))!;
const chosen = () => tabs().find((one) => one.getAttribute('aria-selected') === 'true')?.textContent;
const code = () => document.querySelector('.fw-panel')?.textContent ?? '';
const options = () => within(screen.getByRole('article')).getAllByRole('group', { name: /^Option/ });

/** An older copy of Express's cookie hides the new one. */
const twin = (host: string, domain: string) => `
  > POST https://${host}/login
  > Cookie: connect.sid=s%3AfK2vQ9zL7mB4xT1p.aXcD
  < 302 /dashboard
  < Set-Cookie: connect.sid=s%3Az9LmQ2fK7xT1pB4v.kJhG; Domain=${domain}; Path=/
  > GET https://${host}/dashboard
  > Cookie: connect.sid=s%3AfK2vQ9zL7mB4xT1p.aXcD; connect.sid=s%3Az9LmQ2fK7xT1pB4v.kJhG
  < 302 /login
  > GET https://${host}/login
  > Cookie: connect.sid=s%3AfK2vQ9zL7mB4xT1p.aXcD; connect.sid=s%3Az9LmQ2fK7xT1pB4v.kJhG
  < 200`;
const sites = () =>
  chain(`
    * observed
    * jar: https://use.cloud.test/ 30 d ago: connect.sid=s%3AfK2vQ9zL7mB4xT1p.aXcD; HttpOnly
    * jar: https://www.shop.test/ 30 d ago: connect.sid=s%3AfK2vQ9zL7mB4xT1p.aXcD; HttpOnly
    ${twin('use.cloud.test', 'cloud.test')}
    * after 5 min
    ${twin('www.shop.test', 'shop.test')}`);

test('another framework than the detected one: its code is shown, and stays chosen', () => {
  const { store } = openPanel('path');
  store.view.codeShown.value = true;
  expect(chosen()).toMatch(/detected/);
  expect(code()).not.toMatch(/SESSION_COOKIE_PATH/);
  fireEvent.click(tab(/Django/));
  expect(chosen()).toMatch(/Django/);
  expect(code()).toMatch(/SESSION_COOKIE_PATH/);
});

test('the choice counts for its own site alone', () => {
  const { store } = openPanel(sites());
  void act(() => store.selection.select('c1'));
  fireEvent.click(tab(/Laravel/));
  expect(chosen()).toBe('Laravel');
  void act(() => store.selection.select('c2'));
  expect(chosen()).toMatch(/^Express.*detected/);
  void act(() => store.selection.select('c1'));
  expect(chosen()).toBe('Laravel');
});

test('options, proofs and what can be tried are the same in every tab', () => {
  openPanel(sites());
  const shown = () => ({
    goals: [...document.querySelectorAll('.fix-goal')].map(({ textContent }) => textContent),
    proofs: [...document.querySelectorAll('.proof .then')].map(({ textContent }) => textContent),
    tries: [...document.querySelectorAll('.try')].length,
    strips: [...document.querySelectorAll('.strips')].length,
    options: options().length,
  });
  const before = shown();
  expect(before.options).toBeGreaterThan(1);
  expect(before.tries).toBeGreaterThan(1);
  for (const { textContent } of tabs()) {
    fireEvent.click(tabs().find((one) => one.textContent === textContent)!);
    expect(chosen()).toBe(textContent);
    expect(shown()).toEqual(before);
  }
});

test('an option without a setting in the chosen framework shows the header to be seen', () => {
  openPanel(
    chain(`
      * observed
      > GET https://www.app.test/login
      < 302 https://app.test/account
      < Set-Cookie: connect.sid=s%3AfK2vQ9zL7mB4xT1p.aXcDeFgHiJkLmNoPqRsTuV; Path=/; Secure; HttpOnly
      > GET https://app.test/account
      < 302 /login
      > GET https://app.test/login
      < 200`),
  );
  fireEvent.click(tab(/Laravel/));
  const [lacking, setting] = options();
  expect(lacking?.querySelector('.fix-seen')?.textContent).toMatch(
    /^Laravel has no known setting for this. The response of hop \d+(?: in c\d+)? must then show: Location: https:\/\/www\.app\.test\/account$/,
  );
  expect(lacking?.querySelector('.code')).toBeNull();
  expect(setting?.querySelector('.code')?.textContent).toMatch(/SESSION_DOMAIN=/);
});

test('a front that has the setting for an option stands in for the detected framework that has none', () => {
  const id = 'connect.sid=s%3AfK2vQ9zL7mB4xT1p.aXcDeFgHiJkLmNoPqRsTuV';
  openPanel(
    chain(`
      * observed
      > POST https://app.test/login
      < 302 /dashboard
      < Server: nginx
      < X-Served-By: web-1
      < Set-Cookie: ${id}; Path=/; HttpOnly
      > GET https://app.test/dashboard
      > Cookie: ${id}
      < 302 /login
      < Server: nginx
      < X-Served-By: web-2
      < Set-Cookie: connect.sid=s%3Az9LmQ2fK7xT1pB4v.kJhGfDsApOiUyTrEwQzXcV; Path=/; HttpOnly
      > GET https://app.test/login
      > Cookie: connect.sid=s%3Az9LmQ2fK7xT1pB4v.kJhGfDsApOiUyTrEwQzXcV
      < 200`),
  );
  expect(chosen()).toMatch(/^Express.*detected$/);
  const [, affinity] = options();
  expect(affinity?.querySelector('.fix-seen')?.textContent).toBe(
    'Express has no known setting for this. In nginx, detected too, it is set so:',
  );
  expect(affinity?.querySelector('.code')?.textContent).toMatch(/ip_hash/);
});

test('where the row goes on beyond an edge a button says so and leads on', () => {
  vi.spyOn(HTMLElement.prototype, 'scrollWidth', 'get').mockReturnValue(900);
  vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(400);
  openPanel('path');
  const row = screen.getByRole('tablist', { name: 'Framework' });
  const edges = () => screen.queryAllByRole('button', { name: 'More frameworks' }).map((button) => button.className);
  expect(edges()).toEqual(['tab-more right']);
  const scroll = vi.fn();
  row.scrollTo = scroll;
  fireEvent.click(screen.getByRole('button', { name: 'More frameworks' }));
  expect(scroll).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ left: 320 }));
  row.scrollLeft = 320;
  fireEvent.scroll(row);
  expect(edges()).toEqual(['tab-more left', 'tab-more right']);
  row.scrollLeft = 500;
  fireEvent.scroll(row);
  expect(edges()).toEqual(['tab-more left']);
});

test('a row that fits has no such button', () => {
  openPanel('path');
  expect(screen.queryByRole('button', { name: 'More frameworks' })).toBeNull();
});

test('the chosen tab is in view when the tabs beside it are others', () => {
  vi.spyOn(HTMLElement.prototype, 'scrollWidth', 'get').mockReturnValue(900);
  vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(400);
  vi.spyOn(HTMLElement.prototype, 'offsetWidth', 'get').mockReturnValue(60);
  vi.spyOn(HTMLElement.prototype, 'offsetLeft', 'get').mockImplementation(function (this: HTMLElement) {
    return this.role === 'tab' || this.getAttribute('role') === 'tab'
      ? 60 * [...this.parentElement!.children].indexOf(this)
      : 0;
  });
  const { store } = openPanel(sites());
  void act(() => store.selection.select('c1'));
  const at = tabs().length - 1;
  fireEvent.click(tab(/^Any server/));
  void act(() => store.selection.select('c2'));
  void act(() => store.selection.select('c1'));
  expect(chosen()).toBe('Any server');
  const row = screen.getByRole('tablist', { name: 'Framework' });
  expect(row.scrollLeft).toBe(60 * at + 60 + 26 - 400);
});
