// @vitest-environment happy-dom
import { fireEvent, render, screen, within } from '@testing-library/preact';
import { expect, test } from 'vitest';
import { Ends } from '../../src/panel/components/ChainRow.tsx';
import { causeName } from '../../src/panel/view/cause-name.ts';
import { chain } from '../chain.ts';
import { names } from './names.ts';
import { openPanel } from './open-panel.tsx';

const token = `PHPSESSID=${'4f2a9c'.repeat(5)}; Path=/; Secure; HttpOnly`;
/** A sign-in page and the form that loses its session, as two chains of one flow. */
const flow = (site: string) => `
  * after 30 s
  * via start
  > GET https://www.${site}/login
  < 200
  * via form
  > POST https://www.${site}/login
  < 302 https://${site}/account
  < Set-Cookie: ${token}
  > GET https://${site}/account
  < 302 https://www.${site}/login?next=%2Faccount
  > GET https://www.${site}/login?next=%2Faccount
  < 200`;
const recorded = chain(`* observed\n${['one.test', 'two.test', 'three.test'].map(flow).join('\n')}`);

const rows = () => screen.getAllByRole('treeitem');
const ends = (row: Element) => row.querySelector('.ends')!.textContent;

test('a flow names its hosts, each once; its chains begin with theirs', () => {
  openPanel(recorded);
  const [head, page, form] = rows();
  expect(ends(head!)).toBe('www.one.test → one.test');
  expect(ends(page!)).toBe('www.one.test/login');
  expect(ends(form!)).toMatch(/^www\.one\.test\/login → one\.test → www\.one\.test\/login/);
  expect(head!.textContent).toMatch(/^Session lost: Flow, www\.one\.test/);
});

test('a loss has one mark: its flow’s while that is folded, its chain’s when it is open; ears hear it at both', () => {
  openPanel(recorded);
  const marks = () => rows().map((row) => row.querySelectorAll('.vd.lost, .cause').length);
  expect(marks()).toEqual([0, 0, 2, 0, 0, 2, 0, 0, 2]);
  fireEvent.click(rows()[0]!.querySelector('.twist')!);
  expect(marks()).toEqual([2, 0, 0, 2, 0, 0, 2]);
  for (const row of rows().filter((one) => one.getAttribute('aria-expanded') !== null))
    expect(row.textContent).toMatch(/^Session lost: Flow, .*another host than the cookie’s/);
});

test('among lost sessions no two rows say the same', () => {
  openPanel(recorded);
  fireEvent.click(screen.getByRole('button', { name: names.onlyLost }));
  const said = rows().map(ends);
  expect(new Set(said).size).toBe(3);
  for (const text of said) expect(text).toMatch(/^www\.(one|two|three)\.test/);
});

test('a long way keeps its first hosts and its last', () => {
  const hosts = ['a', 'b', 'c', 'd', 'e', 'f'].map((name) => `${name}.test`);
  const hop = (host: string, at: number) =>
    `> GET https://${host}/\n< ${at === hosts.length - 1 ? '200' : `302 https://${hosts[at + 1]!}/`}`;
  openPanel(chain(hosts.map(hop).join('\n')));
  const [row] = rows();
  const shown = [...row!.querySelectorAll('.ends .at')].map((one) => one.textContent);
  expect(shown).toEqual(['a.test', 'b.test', 'c.test', '…', 'f.test']);
});

test('only lost sessions: what is shown stays, although its flow is one chain then', () => {
  const { store } = openPanel(recorded);
  const second = rows().filter((row) => row.getAttribute('aria-expanded') !== null)[1]!;
  fireEvent.click(second);
  const before = store.selection.chain.value?.chain.id;
  fireEvent.click(screen.getByRole('button', { name: names.onlyLost }));
  expect(store.selection.chain.value?.chain.id).toBe(before);
  expect(ends(screen.getByRole('treeitem', { selected: true }))).toContain('two.test');
});

test('a cause is its short name to the eye, its title to the ear and in the tip', () => {
  const { store } = openPanel(recorded);
  const findings = store.diagnosis.value?.findings ?? [];
  const names = new Map(findings.map((finding) => [finding.title.text, causeName(finding)]));
  const causes = [...document.querySelectorAll('.chain .cause')];
  expect(causes).toHaveLength(3);
  for (const cause of causes) {
    const [seen, heard] = [cause.querySelector('[aria-hidden=true]'), cause.querySelector('.sr')];
    expect(names.get(heard?.textContent ?? '')).toBe(seen?.textContent);
    expect(seen?.textContent).not.toBe(heard?.textContent);
    expect(cause.closest<HTMLElement>('.chain')?.title).toContain(heard?.textContent);
  }
});

test('a selected row is still marked as lost, as its style wants it', () => {
  openPanel(recorded);
  const row = screen.getByRole('treeitem', { selected: true });
  expect(row.dataset['verdict']).toBe('lost');
  const read = process.getBuiltinModule('fs').readFileSync;
  const style = read('src/panel/style/list.css', 'utf8');
  const selectors = [...style.matchAll(/([^{}]+)\{[^{}]*var\(--lost\)[^{}]*\}/g)].map(([, selector]) =>
    (selector ?? '').replace(/\/\*.*?\*\//gs, '').trim(),
  );
  expect(selectors.some((selector) => row.matches(selector))).toBe(true);
});

test('of several session cookies the toolbar says what the number counts', () => {
  const two = chain(`
    * observed
    > GET https://a.test/login
    < 302 /home
    < Set-Cookie: PHPSESSID=${'4f2a9c'.repeat(5)}; Path=/
    > GET https://a.test/home
    > Cookie: PHPSESSID=${'4f2a9c'.repeat(5)}
    < 200
    * via start
    > GET https://b.test/login
    < 302 /home
    < Set-Cookie: JSESSIONID=${'A41C7A0B'.repeat(4)}; Path=/
    > GET https://b.test/home
    > Cookie: JSESSIONID=${'A41C7A0B'.repeat(4)}
    < 200`);
  openPanel(two);
  const button = document.querySelector<HTMLElement>('.combo')!;
  expect(within(button).getByText('+1 more')).toBeTruthy();
  expect(screen.getByRole('button', { name: /\+1 more cookie\b/ })).toBe(button);
  expect(button.title).toContain('+1 more cookie');
});

test('where hosts are shortened for the eye, the name of the row has them whole', () => {
  const stops = ['www.shop.test', 'sso.umbrella.test', 'shop.test'].map((host) => ({
    host,
    path: '',
    site: undefined,
  }));
  const { container, rerender } = render(<Ends stops={stops} room={90} />);
  const [said, shown] = container.children;
  expect(said!.textContent).toBe('www.shop.test → sso.umbrella.test → shop.test');
  expect(shown!.getAttribute('aria-hidden')).toBe('true');
  rerender(<Ends stops={stops} room={2000} />);
  expect(container.children).toHaveLength(1);
  expect(container.firstElementChild!.getAttribute('aria-hidden')).not.toBe('true');
  expect(container.textContent).toBe('www.shop.test → sso.umbrella.test → shop.test');
});
