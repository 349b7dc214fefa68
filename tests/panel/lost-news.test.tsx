// @vitest-environment happy-dom
import { act, fireEvent, screen, waitFor } from '@testing-library/preact';
import { expect, test } from 'vitest';
import type { Trace } from '../../src/core/model.ts';
import { chain } from '../chain.ts';
import { openPanel } from './open-panel.tsx';

/** A login whose cookie stays behind on the way to the other host. */
const losing = (site: string) => `
  * after 30 s
  * via start
  > GET https://www.${site}/login
  < 302 https://${site}/account
  < Set-Cookie: PHPSESSID=${'4f2a9c'.repeat(5)}; Path=/; Secure; HttpOnly
  > GET https://${site}/account
  < 302 /login?next=%2Faccount
  > GET https://${site}/login?next=%2Faccount
  < 200`;
const all = chain(`
  * observed
  > GET https://quiet.test/
  < 200
  ${['first.test', 'second.test', 'third.test'].map(losing).join('\n')}`);
const mixed = chain(`
  * observed
  > GET https://quiet.test/
  < 200
  ${losing('first.test')}
  ${losing('second.test')}
  * after 30 s
  * via start
  > POST https://never.test/login
  < 302 /account
  < Set-Cookie: PHPSESSID=${'5a1b7d'.repeat(5)}; Path=/; SameSite=None
  > GET https://never.test/account
  < 302 /login?next=%2Faccount
  > GET https://never.test/login?next=%2Faccount
  < 200`);
const until = (chains: number): Trace => ({ ...all, chains: all.chains.slice(0, chains) });

const line = () => document.querySelector('.news')!;
const rows = () => screen.getAllByRole('treeitem');
const selected = () => screen.getByRole('treeitem', { selected: true }).textContent;
const show = (recorder: { show: (trace: Trace) => void }, trace: Trace) =>
  act(async () => {
    recorder.show(trace);
    await new Promise((resolve) => setTimeout(resolve));
  });

test('whoever follows the recording sees the loss, and is not told of it', async () => {
  const { recorder } = openPanel(until(1));
  await show(recorder, until(2));
  expect(selected()).toContain('first.test');
  expect(line().textContent).toBe('');
});

test('whoever chose nothing is told of a further loss, while the first stays on screen; Clear begins anew', async () => {
  const { recorder, store } = openPanel(until(1));
  await show(recorder, until(2));
  await show(recorder, until(3));
  expect(store.selection.byHand.value).toBe(false);
  expect(selected()).toContain('first.test');
  expect(line().textContent).toMatch(/^New: session lost on second\.test/);
  const cleared = { ...all, startedAt: all.startedAt + 1 };
  await show(recorder, { ...cleared, chains: [] });
  expect(line().textContent).toBe('');
  await show(recorder, { ...cleared, chains: all.chains.slice(1, 2) });
  expect(line().textContent).toBe('');
  await show(recorder, { ...cleared, chains: all.chains.slice(1, 3) });
  expect(selected()).toContain('first.test');
  expect(line().textContent).toMatch(/^New: session lost on second\.test/);
});

test('a chain that takes the number of one that was dropped is news', async () => {
  const { recorder } = openPanel(until(1));
  await show(recorder, until(2));
  const [, first, second] = all.chains;
  await show(recorder, { ...all, chains: [first!, { ...second!, id: 'c1' }] });
  expect(line().textContent).toMatch(/^New: session lost on second\.test/);
});

test('what is judged anew is no news', async () => {
  const { recorder, store } = openPanel(until(1));
  await show(recorder, until(3));
  store.selection.dismissNews();
  const again = until(3).chains.map((one) => ({ ...one }));
  await show(recorder, { ...all, chains: again });
  expect(store.selection.entry.value?.chains.some(({ chain: now }) => again.includes(now))).toBe(true);
  expect(store.selection.news.value).toEqual([]);
});

test('whoever chose a chain is told of a session that is lost meanwhile; Show goes there, and follows', async () => {
  const { recorder } = openPanel(until(1));
  fireEvent.click(rows()[0]!);
  await show(recorder, until(2));
  expect(selected()).toContain('quiet.test');
  expect(line().getAttribute('role')).toBe('status');
  expect(line().textContent).toMatch(/^New: session lost on first\.test/);
  await show(recorder, until(3));
  expect(line().textContent).toMatch(/^New: 2 sessions lost, the latest on second\.test/);
  fireEvent.click(screen.getByRole('button', { name: 'Show' }));
  expect(selected()).toContain('www.second.test');
  expect(line().textContent).toBe('');
  await show(recorder, all);
  expect(selected()).toContain('www.third.test');
  expect(line().textContent).toBe('');
});

test.each([
  ['its own row', () => fireEvent.click(rows()[1]!)],
  ['the row of another', () => fireEvent.click(rows()[0]!)],
  ['Escape', () => fireEvent.keyDown(document.body, { key: 'Escape' })],
])('%s takes the line away; the next loss is told of again', async (_, act) => {
  const { recorder, store } = openPanel(until(1));
  fireEvent.click(rows()[0]!);
  await show(recorder, until(2));
  expect(line().textContent).not.toBe('');
  act();
  expect(line().textContent).toBe('');
  expect(store.view.detailsOpen.value).toBe(true);
  await show(recorder, until(3));
  expect(line().textContent).toMatch(/^New: session lost on second\.test/);
});

test('what was there when the chain was chosen is no news; another recording neither', async () => {
  const { recorder, store } = openPanel(until(3));
  fireEvent.click(rows()[0]!);
  expect(line().textContent).toBe('');
  await show(recorder, { ...all, startedAt: all.startedAt + 1 });
  expect(store.selection.news.value).toEqual([]);
});

test('the line does not change, and is not read again, while other chains come in', async () => {
  const { recorder, store } = openPanel(until(1));
  fireEvent.click(rows()[0]!);
  await show(recorder, until(2));
  const news = store.selection.news.value;
  const more = chain(
    `* observed\n> GET https://quiet.test/\n< 200\n${losing('first.test')}\n* after 1 s\n* via start\n> GET https://quiet.test/b\n< 200`,
  );
  const last = more.chains.at(-1)!;
  await show(recorder, { ...until(2), chains: [...until(2).chains, last] });
  expect(store.trace.value?.chains.length).toBe(3);
  expect(store.selection.news.value).toBe(news);
});

test('a session that never began is not counted as lost', async () => {
  const until = (chains: number): Trace => ({ ...mixed, chains: mixed.chains.slice(0, chains) });
  const { recorder } = openPanel(until(1));
  await show(recorder, until(2));
  await show(recorder, mixed);
  expect(line().textContent).toMatch(/^New: 1 lost, 1 never established, the latest on never\.test/);
});

const key = (press: string, from?: () => Element) => () => fireEvent.keyDown(from?.() ?? document.body, { key: press });
const region = (name: string) => document.querySelector(name)!;

test.each([
  ['a click in the verdict', () => fireEvent.click(region('.verdict'))],
  ['a key in the verdict', key('Tab', () => region('.verdict'))],
  ['a click in the timeline', () => fireEvent.click(region('.tg'))],
  ['a click in the details', () => fireEvent.click(region('.drawer'))],
  ['J', key('j')],
  ['G', key('g')],
  ['V', key('v')],
  ['F', key('f')],
  ['W', key('w')],
  ['3', key('3')],
  ['Escape, which closes the details', key('Escape')],
])('after %s the chain on screen stays, and a loss is told of; Show goes there', async (_, use) => {
  const { recorder, store } = openPanel(until(1));
  use();
  await show(recorder, until(2));
  expect(selected()).toContain('quiet.test');
  expect(store.selection.byHand.value).toBe(true);
  expect(line().textContent).toMatch(/^New: session lost on first\.test/);
  fireEvent.click(screen.getByRole('button', { name: 'Show' }));
  expect(selected()).toContain('www.first.test');
});

test.each([
  ['a key of the list', () => fireEvent.keyDown(rows()[0]!, { key: 'Enter' })],
  ['a modifier alone', () => fireEvent.keyDown(region('.verdict'), { key: 'Control' })],
  ['a click in the toolbar', () => fireEvent.click(region('.toolbar'))],
])('%s holds nothing', async (_, use) => {
  const { recorder } = openPanel(until(1));
  use();
  await show(recorder, until(2));
  expect(selected()).toContain('first.test');
});

test('what was held in one recording is not in another', async () => {
  const { recorder, store } = openPanel(until(1));
  fireEvent.click(region('.verdict'));
  await show(recorder, { ...until(2), startedAt: all.startedAt + 1 });
  expect(store.selection.byHand.value).toBe(false);
  expect(selected()).toContain('first.test');
});

test('after Show the focus is on the verdict', async () => {
  const { recorder } = openPanel(until(1));
  fireEvent.click(rows()[0]!);
  await show(recorder, until(2));
  const button = screen.getByRole('button', { name: 'Show' });
  button.focus();
  fireEvent.click(button);
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('heading', { level: 2 })));
  expect(document.activeElement?.id).toBe('verdict-h');
});

test('a hop that is folded stays so when chains are numbered anew, and no other is', async () => {
  const { recorder, store } = openPanel(until(3));
  fireEvent.click(rows().at(-1)!);
  fireEvent.keyDown(screen.getAllByRole('row', { selected: true })[0]!, { key: 'ArrowLeft' });
  const folded = () => document.querySelectorAll('.tg [role=row][aria-expanded=false]').length;
  expect(folded()).toBe(1);
  const [, first, second] = all.chains;
  await show(recorder, {
    ...all,
    chains: [
      { ...first!, id: 'c1' },
      { ...second!, id: 'c2' },
    ],
  });
  expect(store.selection.chain.value?.chain.id).toBe('c2');
  expect(folded()).toBe(1);
  fireEvent.click(rows()[0]!);
  expect(folded()).toBe(0);
});
