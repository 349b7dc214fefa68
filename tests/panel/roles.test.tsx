// @vitest-environment happy-dom
import { fireEvent, screen, within } from '@testing-library/preact';
import { expect, test } from 'vitest';
import { names } from './names.ts';
import { openPanel } from './open-panel.tsx';

/** What a screen reader is told of the panel's build: section 9 of its design. */

const grid = () => screen.getByRole('treegrid', { name: names.hops });
const numbers = (rows: readonly HTMLElement[], attribute: string) => rows.map((row) => row.getAttribute(attribute));

test('the toolbar, the tree of chains, the card and the tabs have their roles and names', () => {
  openPanel('path');
  expect(screen.getByRole('toolbar', { name: names.toolbar })).toBeTruthy();
  const items = within(screen.getByRole('tree', { name: names.chains })).getAllByRole('treeitem');
  expect(numbers(items, 'aria-level')).toEqual(['1', '2', '2']);
  expect(numbers(items, 'aria-expanded')).toEqual(['true', null, null]);
  expect(items.filter((item) => item.getAttribute('aria-selected') === 'true')).toHaveLength(1);
  const card = screen.getByRole('article');
  expect(document.getElementById(card.getAttribute('aria-labelledby')!)?.tagName).toBe('H2');
  const tabs = within(screen.getByRole('tablist', { name: 'Details' })).getAllByRole('tab');
  expect(tabs.map((tab) => tab.textContent)).toEqual(['Cookies', 'Headers', 'Jar', 'Timing', 'What if']);
  const panel = document.getElementById(tabs[0]!.getAttribute('aria-controls')!)!;
  expect([panel.getAttribute('role'), panel.getAttribute('aria-labelledby')]).toEqual(['tabpanel', tabs[0]!.id]);
});

test('a hop is a row of requests with its response one level below, numbered among all rows', () => {
  openPanel('path');
  const rows = within(grid())
    .getAllByRole('row')
    .filter((row) => row.hasAttribute('aria-level'));
  expect(grid().getAttribute('aria-rowcount')).toBe(String(rows.length + 1));
  expect(numbers(rows, 'aria-level')).toEqual(rows.map((_, at) => (at % 2 === 0 ? '1' : '2')));
  expect(numbers(rows, 'aria-rowindex')).toEqual(rows.map((_, at) => String(at + 2)));
  const columns = Number(grid().getAttribute('aria-colcount'));
  for (const row of rows)
    for (const cell of within(row).queryAllByRole('gridcell'))
      expect(Number(cell.getAttribute('aria-colindex'))).toBeLessThanOrEqual(columns);

  const lost = within(grid()).getByRole('row', {
    name: 'Hop 2 in c2, request: GET https://app.example/dashboard, started by 302 redirect',
  });
  expect([lost.getAttribute('aria-expanded'), lost.getAttribute('aria-selected')]).toEqual(['true', 'true']);
  fireEvent.keyDown(lost, { key: 'ArrowLeft' });
  expect(lost.getAttribute('aria-expanded')).toBe('false');
  expect(within(grid()).queryByRole('row', { name: /^Hop 2 in c2, response/ })).toBeNull();
});

test('the band is a row that is read before its hop, and a lane says its event in words', () => {
  openPanel('path');
  const group = within(grid()).getByRole('rowgroup', { name: 'hop 2 in c2' });
  const [band, request] = within(group).getAllByRole('row');
  expect(band!.textContent).toMatch(/^session lost here/);
  const lane = within(request!)
    .getAllByRole('gridcell')
    .find((cell) => cell.getAttribute('aria-colindex') === '6');
  expect(lane!.textContent).toMatch(/not sent.*NotOnPath/);
});

test('counts are a status; what went wrong is an alert; strips of the proof are images with a sentence', async () => {
  const { store } = openPanel('path');
  expect(screen.getAllByRole('status').map((status) => status.textContent)).toContainEqual(
    expect.stringMatching(/^2 chains.*1 lost/),
  );
  for (const strip of screen.getAllByRole('img', { name: /hop|:/ }))
    expect(strip.getAttribute('aria-label')).toMatch(/\w+: .+; .+/);
  expect(screen.queryByRole('alert')).toBeNull();
  await store.files.open(new File(['{"log": 7}'], 'notes.json'));
  expect(screen.getByRole('alert').textContent).toContain('nothing was changed');
});
