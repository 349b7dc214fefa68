// @vitest-environment happy-dom
import { act, cleanup, fireEvent, screen, within } from '@testing-library/preact';
import { describe, expect, test } from 'vitest';
import { recording } from './fixtures.ts';
import { names } from './names.ts';
import { openPanel, openViewer } from './open-panel.tsx';
import { causeName } from '../../src/panel/view/cause-name.ts';

const card = () => screen.getByRole('article');
const grid = () => screen.getByRole('treegrid', { name: names.hops });
const hopGroups = () => within(grid()).getAllByRole('rowgroup', { name: /^hop \d/ });
const lostHop = () => screen.getByText(names.lostHere).closest('[role=rowgroup]');

describe('a session lost by its path', () => {
  test('the card says lost, at which hop, why, and that the fix is proven', () => {
    openPanel('path');
    expect(card().textContent).toContain(names.sessionLost);
    expect(within(card()).getByRole('button', { name: 'cookie-path-mismatch' })).toBeTruthy();
    expect(within(card()).getByText('cause: certain')).toBeTruthy();
    expect(within(card()).getByRole('heading', { level: 2 }).textContent).toMatch(/sid.*\/app.*\/dashboard/);
    expect(card().textContent).toContain(names.verified);
  });

  test('the evidence marks the decisive attribute', () => {
    openPanel('path');
    const marks = [...card().querySelectorAll('.ev-txt:not(.ev-short) mark')].map((mark) => mark.textContent);
    expect(marks).toContain('Path=/app');
  });

  test('the band stands before the hop that came without the session', () => {
    openPanel('path');
    expect(lostHop()?.textContent).toContain('/dashboard');
    expect(within(grid()).getAllByText('NotOnPath').length).toBeGreaterThan(0);
  });

  test('the detected framework is the first tab', () => {
    openPanel('path');
    const [first] = within(within(card()).getByRole('tablist')).getAllByRole('tab');
    expect(first?.textContent).toBe(`Express${names.detected}`);
  });

  test('the row tells the cause where its line has no room for it', () => {
    const { store } = openPanel('path');
    const row = screen.getByRole('treeitem', { name: /^Session lost: [^,]*\// });
    const [short, title] = [...row.querySelector('.cause')!.children].map(({ textContent }) => textContent);
    expect(store.diagnosis.value?.findings.map((finding) => finding.title.text)).toContain(title);
    expect(short).toBe(causeName(store.diagnosis.value!.findings[0]!));
    expect(row.title).toContain(title);
    expect(document.querySelector('.in-flow')?.textContent).toMatch(/, c\d+, \d{3}/);
  });

  test('of several fixes each is numbered, with its code and its proof', () => {
    openPanel('post');
    const [, second] = card().querySelectorAll('.fix-goal .option');
    expect(second?.textContent).toBe('Option 2');
    expect(within(card()).getAllByRole('group', { name: /^Option \d$/ }).length).toBeGreaterThan(1);
  });

  test('an evidence link selects its hop and shows the header', () => {
    const { store } = openPanel('path');
    fireEvent.click(within(card()).getAllByRole('button', { name: /^hop 1\b.*response/ })[0]!);
    expect(store.selection.hop.value?.hop.request.url).toBe('https://app.example/app/login');
    expect(screen.getByRole('tab', { name: 'Headers', selected: true })).toBeTruthy();
    expect(document.querySelector('.hd .hit')?.textContent).toMatch(/^Set-Cookie/);
  });

  test('the cookies tab fails the path and passes the rest', () => {
    openPanel('path');
    const table = screen.getByRole('table', { name: 'Request' });
    const row = within(table).getByRole('row', { name: /^Path/ });
    expect(row.className).toBe('bad');
    expect(within(table).getByRole('row', { name: /^Secure/ }).className).not.toBe('bad');
  });
});

test('a refused Set-Cookie: never established, refused at its hop', () => {
  openPanel('refused');
  expect(card().textContent).toContain(names.sessionNever);
  expect(screen.getByText(names.refusedHere).closest('[role=rowgroup]')?.textContent).toContain('rejected');
  expect(within(grid()).getAllByText('SecureOnly').length).toBe(1);
});

test('an unrecognised session: ranked causes, each with its test, and no claim of a proof', () => {
  openPanel('unrecognised');
  expect(within(card()).getByText('cause: uncertain')).toBeTruthy();
  const ranked = card().querySelectorAll('.hyp');
  expect(ranked.length).toBeGreaterThan(1);
  for (const item of ranked) expect(item.textContent).toContain('Next test');
  expect(card().textContent).not.toContain(names.verified);
});

test('a kept session has no band and no fault', () => {
  const { store } = openPanel('kept');
  expect(card().textContent).toContain(names.sessionKept);
  expect(screen.queryByText(names.lostHere)).toBeNull();
  expect(store.diagnosis.value?.findings.filter((finding) => finding.severity === 'error')).toEqual([]);
});

test('another site gets another letter, and its hop says so in the session lane', () => {
  openPanel('post');
  const groups = hopGroups();
  const idp = groups.find((group) => group.querySelector('.host')?.textContent === 'idp.example.net');
  expect(idp?.className).toContain('site-b');
  expect(idp?.textContent).toContain('other site');
});

test('chains of a flow open and fold, and a link row stands between them', () => {
  openPanel('kept');
  const tree = screen.getByRole('tree', { name: names.chains });
  const flow = within(tree).getByRole('treeitem', { name: /^Session kept: Flow/ });
  fireEvent.click(flow);
  expect(grid().textContent).toContain('meta refresh, ');
  expect(tree.querySelectorAll('[aria-level="2"]').length).toBe(2);
  fireEvent.click(flow.querySelector('.twist')!);
  expect(tree.querySelectorAll('[aria-level="2"]').length).toBe(0);
});

describe('the list', () => {
  test('only lost sessions', () => {
    const { store } = openPanel('path');
    expect(store.list.shown.value.length).toBe(2);
    fireEvent.click(screen.getByRole('button', { name: names.onlyLost }));
    expect(store.list.shown.value.map((chain) => chain.verdict)).toEqual(['lost']);
  });

  test('a filter without a hit says so and can be cleared', () => {
    openPanel('path');
    fireEvent.input(screen.getByRole('searchbox', { name: names.filter }), { target: { value: 'nowhere' } });
    expect(screen.getByText(/No chain matches ‘nowhere’/)).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Clear filter' }));
    expect(screen.getByRole('tree', { name: names.chains })).toBeTruthy();
  });

  test('what a filter hides is counted all the same; a recording without a loss says so and shows its chains', () => {
    openPanel('path');
    const status = () => document.querySelector('.status [role=status]')?.textContent;
    expect(status()).toMatch(/^2 chains6 hops1 lost/);
    fireEvent.input(screen.getByRole('searchbox', { name: names.filter }), { target: { value: 'nowhere' } });
    expect(status()).toMatch(/^0 of 2 chains0 hops0 of 1 lost/);
    cleanup();
    const { store } = openPanel('kept');
    const all = store.list.shown.value.length;
    fireEvent.click(screen.getByRole('button', { name: names.onlyLost }));
    expect(screen.getByText(/No session was lost here/)).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Show all chains' }));
    expect(store.list.shown.value.length).toBe(all);
  });

  test('the picker counts chains as the status bar does', () => {
    const { store } = openPanel('kept');
    const place = () => document.querySelector('.pick > .dim')?.textContent;
    const flow = store.list.entries.value.find(({ kind }) => kind === 'flow')!.id;
    void act(() => store.selection.select(flow));
    expect(place()).toBe('2–3 of 3');
    void act(() => store.selection.select('c3'));
    expect(place()).toBe('3 of 3');
  });

  test('a choice by hand stays when the recording grows', async () => {
    const { store, recorder } = openPanel('kept');
    fireEvent.click(screen.getAllByRole('treeitem')[0]!);
    const chosen = store.selection.entry.value?.id;
    await act(async () => {
      recorder.show(recording('path'));
      await new Promise((done) => setTimeout(done, 5));
    });
    expect(store.trace.value?.chains.length).toBe(2);
    expect(store.selection.entry.value?.id).toBe(chosen);
  });
});

describe('without chains', () => {
  test('recording says what to do', () => {
    openPanel('empty');
    expect(screen.getByText(/Recording. Reload the page/)).toBeTruthy();
    expect(document.querySelector('.status [role=status]')?.textContent).toContain('0 chains');
  });

  test('paused says how to start', () => {
    openPanel('empty', { recording: false });
    expect(screen.getByText(/Not recording/)).toBeTruthy();
    expect(screen.getByRole('button', { name: names.startRecording })).toBeTruthy();
  });

  test('a viewer asks for a file and cannot record', () => {
    openViewer();
    expect(screen.getByText(/Open a HAR file/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: names.stopRecording })).toBeNull();
  });

  test('withheld access is said', () => {
    openPanel('empty', { hasAccess: false });
    expect(screen.getByRole('alert').textContent).toContain('withheld');
  });
});

test('many versions of a recording within one frame are one reading of it', async () => {
  const { recorder, store } = openPanel('empty');
  let readings = 0;
  const stop = store.trace.subscribe(() => (readings += 1));
  readings = 0;
  for (let i = 0; i < 20; i += 1) recorder.show({ ...recording('empty') });
  await new Promise((done) => setTimeout(done, 5));
  expect(readings).toBe(1);
  stop();
});

test('choosing another cookie asks the core again', () => {
  const { store } = openPanel('path');
  fireEvent.click(screen.getByRole('button', { name: /^Session cookie/ }));
  fireEvent.click(screen.getByRole('option', { name: /^_csrf/ }));
  expect(store.chosen.value).toEqual([{ name: '_csrf', domain: 'app.example' }]);
  expect(store.diagnosis.value?.sessionCookies.map((cookie) => cookie.because)).toContain('chosen');
});
