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
const hops = (run: 1 | 2) => screen.getAllByRole('button', { name: new RegExp(`^Show hop .* of run ${run}:`) });
const comparing = () => screen.queryByRole('list', { name: 'Hops of both runs, side by side' });

/** Run 1 is the one that worked, run 2 the one that broke. */
function compare(what: Trace = twoRuns()) {
  const panel = openPanel(what);
  fireEvent.click(row(/^Session kept: [^,]*\/login/));
  key('c');
  fireEvent.click(row(/^Session lost: [^,]*\/login/));
  key('c');
  return panel;
}

test('C picks run 1, C again shows it beside what is selected', () => {
  openPanel(twoRuns());
  fireEvent.click(row(/^Session kept: [^,]*\/login/));
  key('c');
  expect(screen.getByText(/Choose the other run/)).toBeTruthy();
  expect(comparing()).toBeNull();
  fireEvent.click(row(/^Session lost: [^,]*\/login/));
  key('c');
  expect(heading()).toBe('sid is set with Path=/ in run 1 (hop 1) and with Path=/login in run 2 (hop 1).');
  expect(document.activeElement).toBe(screen.getByRole('heading', { level: 2 }));
  expect(hops(1)).toHaveLength(2);
  expect(hops(2)).toHaveLength(3);
  expect(within(comparing()!).getByText('first difference')).toBeTruthy();
});

test('the menu of a chain does the same', () => {
  openPanel(twoRuns());
  fireEvent.contextMenu(row(/^Session kept: [^,]*\/login/));
  expect(screen.queryByRole('menuitem', { name: /^Compare with run 1/ })).toBeNull();
  fireEvent.click(screen.getByRole('menuitem', { name: /^Compare: take as run 1/ }));
  fireEvent.contextMenu(row(/^Session lost: [^,]*\/login/));
  fireEvent.click(screen.getByRole('menuitem', { name: /^Compare with run 1/ }));
  expect(comparing()).not.toBeNull();
});

test('another chain of the list becomes run 2; run 1 itself is no run 2', () => {
  compare();
  fireEvent.click(row(/^Session kept: [^,]*\/login/));
  expect(heading()).toBe('This is run 1 itself. Choose the other run in the list, or open its file.');
  expect(comparing()).toBeNull();
  fireEvent.click(row(/^Session lost: [^,]*\/login/));
  expect(comparing()).not.toBeNull();
});

test('Escape goes back to the hops and keeps run 1; it is forgotten when asked', () => {
  const { store } = compare();
  key('Escape');
  expect(comparing()).toBeNull();
  expect(screen.getByRole('treegrid')).toBeTruthy();
  expect(store.comparison.a.value).toBeDefined();
  fireEvent.click(screen.getByRole('button', { name: 'Forget run 1' }));
  expect(store.comparison.a.value).toBeUndefined();
});

test('Escape closes what is innermost: menu, dialog, comparison, what if, details', () => {
  const { store } = compare();
  const { view, comparison, whatIf } = store;
  whatIf.changes.value = [{ kind: 'attributes', cookie: 'sid', set: { path: '/' } }];
  view.settingsShown.value = true;
  view.menu.value = 'export';
  const shown = () =>
    [
      view.menu.value === undefined ? '' : 'menu',
      view.settingsShown.value ? 'dialog' : '',
      comparison.open.value ? 'comparison' : '',
      whatIf.changes.value.length > 0 ? 'what if' : '',
      view.detailsOpen.value ? 'details' : '',
    ].filter((one) => one !== '');
  const all = ['menu', 'dialog', 'comparison', 'what if', 'details'];
  expect(shown()).toEqual(all);
  for (const place of all.keys()) {
    void act(() => void key('Escape'));
    expect(shown()).toEqual(all.slice(place + 1));
  }
});

test('a run is called by a word and a number, never by the letter of a site', () => {
  const run = (id: string) => `
    > GET https://app.test/login
    < 302 https://idp.test/authorize
    < Set-Cookie: sid=${id}; Path=/
    > GET https://idp.test/authorize
    < 302 https://app.test/home
    > GET https://app.test/home
    > Cookie: sid=${id}
    < 200`;
  const { store } = openPanel(
    chain(`* observed${run('7hG3kLq9Wm2Xz5Bv')}\n* after 1 min\n* via start${run('Qw8Er4Ty6Ui0Op2A')}`),
  );
  for (const { chain } of store.diagnosis.value!.chains) {
    void act(() => store.selection.select(chain.id));
    key('c');
  }
  const badges = (of: string) => [...document.querySelectorAll(`.cmp-runs ${of}`)].map((badge) => badge.textContent);
  expect(badges('.cmp-no')).toEqual(['Run 1', 'Run 2']);
  expect(badges('.site')).toContain('A');
});

test.each([1, 2] as const)('a hop of run %s leads to where it was recorded', (run) => {
  const { store } = compare();
  fireEvent.click(hops(run)[1]!);
  expect(comparing()).toBeNull();
  expect(store.selection.hop.value).toMatchObject({ number: 2 });
  expect(store.selection.chain.value?.verdict).toBe(run === 1 ? 'kept' : 'lost');
});

test('the arrows move among the hops', () => {
  compare();
  const [a, b] = [hops(1), hops(2)];
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
  fireEvent.click(screen.getByRole('checkbox', { name: /^Show 1 difference in ids/ }));
  expect(store.comparison.noise.value).toBe(true);
  expect(screen.getAllByText(/x-request-id/).length).toBeGreaterThan(0);
});

/** A sign-in elsewhere, as its report. */
function report(name: string): File {
  const trace = chain(signIn({ origin: 'https://app.staging.test' }));
  const har = toHar(trace, diagnose(trace), { redaction: 'none', version: '0.0.0', salt: 'x' });
  return new File([JSON.stringify(har)], name);
}

test('run 1 stays when a file is opened, and its hops lead back', async () => {
  const { store } = openPanel(twoRuns());
  fireEvent.click(row(/^Session lost: [^,]*\/login/));
  key('c');
  await act(() => store.files.open(report('other.har')));
  key('c');
  expect(heading()).toMatch(
    /^The runs are of different sites: app.test and staging.test. sid is set with Path=\/login in run 1/,
  );
  expect(screen.getByText(/corresponds to/).closest('p')?.textContent).toContain(
    'app.test in run 1 corresponds to app.staging.test in run 2',
  );
  fireEvent.click(hops(1)[0]!);
  expect(store.view.imported.value).toBeUndefined();
  expect(store.selection.chain.value?.verdict).toBe('lost');
});

test('the file of run 1 comes back with its hop', async () => {
  const { store } = openPanel(twoRuns());
  await act(() => store.files.open(report('works.har')));
  fireEvent.click(row(/^Session kept: [^,]*\/login/));
  key('c');
  const read = store.trace.value;
  void act(() => store.files.close());
  fireEvent.click(row(/^Session lost: [^,]*\/login/));
  key('c');
  fireEvent.click(hops(1)[1]!);
  expect(store.view.imported.value?.name).toBe('works.har');
  expect(store.trace.value).toBe(read);
  expect(store.selection.hop.value?.number).toBe(2);
});

test('M copies the comparison as Markdown, masked', () => {
  compare();
  key('m');
  expect(copied[0]).toMatch(/^## Two runs compared/);
  expect(copied[0]).toContain('| Run 1: Session kept | Run 2: Session lost |');
  expect(copied[0]).toContain('**first:** `sid` is set with `Path=/` in run 1');
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
    'with run 1 picked',
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

test('host and time of a run are said while it waits and before its way, which may be cut', () => {
  openPanel(twoRuns());
  fireEvent.click(row(/^Session lost: [^,]*\/login/));
  key('c');
  expect(document.querySelector('.cmp-bar')?.textContent).toMatch(/app\.test\/login.*\d\d:\d\d:\d\d/);
});

test('who chose another chain meanwhile keeps the focus there when the comparison closes', () => {
  openPanel(twoRuns());
  const [kept, lost] = [row(/^Session kept: [^,]*\/login/), row(/^Session lost: [^,]*\/login/)];
  fireEvent.click(kept);
  kept.focus();
  key('c');
  key('c');
  fireEvent.click(lost);
  lost.focus();
  key('Escape');
  expect(comparing()).toBeNull();
  expect(document.activeElement).toBe(lost);
});

test('from within the comparison the focus goes to the row that is selected by now', () => {
  openPanel(twoRuns());
  const [kept, lost] = [row(/^Session kept: [^,]*\/login/), row(/^Session lost: [^,]*\/login/)];
  fireEvent.click(kept);
  kept.focus();
  key('c');
  key('c');
  expect(document.activeElement).toBe(screen.getByRole('heading', { level: 2 }));
  fireEvent.click(lost);
  expect(document.activeElement).toBe(screen.getByRole('heading', { level: 2 }));
  key('Escape');
  expect(document.activeElement).toBe(lost);
});

test.each(['j', 'k', 'g', 'v', 'f', 'w', '1', '5'])('%s does nothing to what the comparison covers', (name) => {
  const { store } = compare();
  const { selection, view } = store;
  // where each of them would lead elsewhere
  void act(() => selection.selectHop(selection.timeline.value.hops[name === 'g' ? 0 : 1]!.key));
  view.tab.value = 'jar';
  const seen = () => [selection.hop.value?.key, view.tab.value, view.verdictFolded.value, view.codeShown.value];
  const before = seen();
  key(name);
  expect(seen()).toEqual(before);
  key('Escape');
  key(name);
  expect(seen()).not.toEqual(before);
});
