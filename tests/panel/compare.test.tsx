// @vitest-environment happy-dom
import axe from 'axe-core';
import { act, fireEvent, screen, within } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Trace } from '../../src/core/model.ts';
import { diagnose } from '../../src/core/diagnose.ts';
import { toHar } from '../../src/report/har/to-har.ts';
import { chain } from '../chain.ts';
import { signIn } from '../core/compare/runs.ts';
import { openPanel } from './open-panel.tsx';

const secret = '7hG3kLq9Wm2Xz5Bv';
const copied: string[] = [];

beforeEach(() => {
  copied.length = 0;
  Object.defineProperty(document, 'execCommand', {
    configurable: true,
    value: () => {
      copied.push(document.querySelector<HTMLTextAreaElement>('textarea.sr')?.value ?? '');
      return true;
    },
  });
});
afterEach(() => {
  delete (document as { execCommand?: unknown }).execCommand;
});

/** A sign-in whose cookie is too narrow, and one that works: chains 2 and 4. */
function twoRuns(): Trace {
  const broken = signIn({ attributes: 'Path=/login; HttpOnly; Secure; SameSite=Lax' })
    .replace(/\n *> Cookie: sid=\S+/, '')
    .replace(/(\/dashboard\n *)< 200/, '$1< 302 /login\n> GET https://app.test/login\n< 200');
  return chain(
    `${broken}\n* after 1 min\n* via start\n${signIn({ id: 'Qw8Er4Ty6Ui0Op2A' }).replace('* observed', '')}`,
  );
}

const row = (verdict: RegExp) => screen.getByRole('treeitem', { name: verdict });
const key = (name: string) => fireEvent.keyDown(document.body, { key: name });
const heading = () => screen.getByRole('heading', { level: 2 }).textContent;
const hops = (letter: string) => screen.getAllByRole('button', { name: new RegExp(`^Show hop .* of run ${letter}:`) });
const comparing = () => screen.queryByRole('list', { name: 'Hops of both runs, side by side' });

/** Run A is the one that worked, run B the one that broke. */
function compare(what: Trace = twoRuns()) {
  const panel = openPanel(what);
  fireEvent.click(row(/^Session kept: [^,]*\/login/));
  key('c');
  fireEvent.click(row(/^Session lost: [^,]*\/login/));
  key('c');
  return panel;
}

test('C picks run A, C again shows it beside what is selected', () => {
  openPanel(twoRuns());
  fireEvent.click(row(/^Session kept: [^,]*\/login/));
  key('c');
  expect(screen.getByText(/Choose the other run/)).toBeTruthy();
  expect(comparing()).toBeNull();
  fireEvent.click(row(/^Session lost: [^,]*\/login/));
  key('c');
  expect(heading()).toBe('sid is set with Path=/ in run A (hop 1) and with Path=/login in run B (hop 1).');
  expect(document.activeElement).toBe(screen.getByRole('heading', { level: 2 }));
  expect(hops('A')).toHaveLength(2);
  expect(hops('B')).toHaveLength(3);
  expect(within(comparing()!).getByText('first difference')).toBeTruthy();
});

test('the menu of a chain does the same', () => {
  openPanel(twoRuns());
  fireEvent.contextMenu(row(/^Session kept: [^,]*\/login/));
  expect(screen.queryByRole('menuitem', { name: /^Compare with run A/ })).toBeNull();
  fireEvent.click(screen.getByRole('menuitem', { name: /^Compare: take as run A/ }));
  fireEvent.contextMenu(row(/^Session lost: [^,]*\/login/));
  fireEvent.click(screen.getByRole('menuitem', { name: /^Compare with run A/ }));
  expect(comparing()).not.toBeNull();
});

test('another chain of the list becomes run B; run A itself is no run B', () => {
  compare();
  fireEvent.click(row(/^Session kept: [^,]*\/login/));
  expect(heading()).toBe('This is run A itself. Choose the other run in the list, or open its file.');
  expect(comparing()).toBeNull();
  fireEvent.click(row(/^Session lost: [^,]*\/login/));
  expect(comparing()).not.toBeNull();
});

test('Escape goes back to the hops and keeps run A; it is forgotten when asked', () => {
  const { store } = compare();
  key('Escape');
  expect(comparing()).toBeNull();
  expect(screen.getByRole('treegrid')).toBeTruthy();
  expect(store.comparison.a.value).toBeDefined();
  fireEvent.click(screen.getByRole('button', { name: 'Forget run A' }));
  expect(store.comparison.a.value).toBeUndefined();
});

test.each(['A', 'B'] as const)('a hop of run %s leads to where it was recorded', (letter) => {
  const { store } = compare();
  fireEvent.click(hops(letter)[1]!);
  expect(comparing()).toBeNull();
  expect(store.selection.hop.value).toMatchObject({ number: 2 });
  expect(store.selection.chain.value?.verdict).toBe(letter === 'A' ? 'kept' : 'lost');
});

test('the arrows move among the hops', () => {
  compare();
  const [a, b] = [hops('A'), hops('B')];
  a[0]!.focus();
  const press = (name: string) => fireEvent.keyDown(document.activeElement!, { key: name });
  press('ArrowDown');
  expect(document.activeElement).toBe(a[1]);
  press('ArrowRight');
  expect(document.activeElement).toBe(b[1]);
  press('End');
  expect(document.activeElement).toBe(b[2]);
  press('Home');
  expect(document.activeElement).toBe(b[0]);
});

test('what is new in every run is shown when asked for', () => {
  const { store } = compare();
  expect(screen.queryByText(/x-request-id/)).toBeNull();
  fireEvent.click(screen.getByRole('checkbox', { name: /^Show 1 difference that is new/ }));
  expect(store.comparison.noise.value).toBe(true);
  expect(screen.getAllByText(/x-request-id/).length).toBeGreaterThan(0);
});

/** A sign-in elsewhere, as its report. */
function report(name: string): File {
  const trace = chain(signIn({ origin: 'https://app.staging.test' }));
  const har = toHar(trace, diagnose(trace), { redaction: 'none', version: '0.0.0', salt: 'x' });
  return new File([JSON.stringify(har)], name);
}

test('run A stays when a file is opened, and its hops lead back', async () => {
  const { store } = openPanel(twoRuns());
  fireEvent.click(row(/^Session lost: [^,]*\/login/));
  key('c');
  await act(() => store.files.open(report('other.har')));
  key('c');
  expect(heading()).toMatch(/^sid is set with Path=\/login in run A/);
  expect(screen.getByText(/stands for/).closest('p')?.textContent).toContain(
    'app.test in run A stands for app.staging.test in run B',
  );
  fireEvent.click(hops('A')[0]!);
  expect(store.view.imported.value).toBeUndefined();
  expect(store.selection.chain.value?.verdict).toBe('lost');
});

test('the file of run A comes back with its hop', async () => {
  const { store } = openPanel(twoRuns());
  await act(() => store.files.open(report('works.har')));
  fireEvent.click(row(/^Session kept: [^,]*\/login/));
  key('c');
  const read = store.trace.value;
  void act(() => store.files.close());
  fireEvent.click(row(/^Session lost: [^,]*\/login/));
  key('c');
  fireEvent.click(hops('A')[1]!);
  expect(store.view.imported.value?.name).toBe('works.har');
  expect(store.trace.value).toBe(read);
  expect(store.selection.hop.value?.number).toBe(2);
});

test('M copies the comparison as Markdown, masked', () => {
  compare();
  key('m');
  expect(copied[0]).toMatch(/^## Two runs compared/);
  expect(copied[0]).toContain('| Run A: Session kept | Run B: Session lost |');
  expect(copied[0]).toContain('**first:** `sid` is set with `Path=/` in run A');
  expect(copied[0]).not.toContain(secret);
  expect(copied[0]).not.toContain('Qw8Er4Ty6Ui0Op2A');
});

test('the comparison stays as it is while requests come in', () => {
  const { store, recorder } = compare();
  const before = store.comparison.result.value;
  const trace = store.trace.value!;
  void act(() => recorder.show({ ...trace, gaps: [] }));
  expect(store.comparison.result.value).toBe(before);
});

test('what a page sent never becomes markup', () => {
  const hostile = signIn({ attributes: 'Path=/<img src=x onerror=alert(1)>; Secure' }).replaceAll(
    '/dashboard',
    '/<script>x</script>',
  );
  openPanel(chain(`${signIn()}\n* after 1 min\n* via start\n${hostile.replace('* observed', '')}`));
  const rows = screen.getAllByRole('treeitem');
  fireEvent.click(rows[0]!);
  key('c');
  fireEvent.click(rows.at(-1)!);
  key('c');
  expect(comparing()).not.toBeNull();
  expect(document.querySelectorAll('.cmp img, .cmp script')).toHaveLength(0);
});

test.each([
  ['comparing', () => compare()],
  [
    'with run A picked',
    () => {
      openPanel(twoRuns());
      key('c');
    },
  ],
])(
  'axe finds nothing %s',
  async (_, open) => {
    open();
    const { violations } = await axe.run(document.body, { rules: { 'color-contrast': { enabled: false } } });
    expect(violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html}`))).toEqual([]);
  },
  30_000,
);
