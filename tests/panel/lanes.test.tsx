// @vitest-environment happy-dom
import { act, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { describe, expect, test } from 'vitest';
import type { Trace } from '../../src/core/model.ts';
import { toMermaid } from '../../src/report/mermaid/to-mermaid.ts';
import { toSvg } from '../../src/report/picture/to-svg.ts';
import { chain } from '../chain.ts';
import { twins as twinsScript } from '../lane-recordings.ts';
import { openPanel } from './open-panel.tsx';

const twins = chain(twinsScript);

const hosts = chain(`
  * observed
  > GET https://start.test/
  < 200
  * via link
  > GET https://idp.test/authorize
  < 302 https://www.shop.test/callback
  > GET https://www.shop.test/callback
  < 302 https://shop.test/account
  > GET https://shop.test/account
  < 200`);

const heads = () => screen.getAllByRole('columnheader').filter((head) => head.classList.contains('lane-h'));

describe('two cookies of one name', () => {
  test('have a lane each, which says which it is', () => {
    openPanel(twins);
    expect(heads().map((head) => head.textContent)).toEqual(['connect.siduse.cloud.test', '.cloud.test']);
    expect(heads()[1]!.title).toMatch(/One of 2 cookies of this name: for Domain=cloud\.test; Path=\//);
  });

  test('and their values are numbered, in the lanes and in the details', () => {
    openPanel(twins);
    const group = screen.getByRole('rowgroup', { name: 'hop 2' });
    expect([...group.querySelectorAll('.req .ver')].map((one) => one.textContent)).toEqual(['v1', 'v2']);
    const details = screen.getByRole('complementary');
    expect([...details.querySelectorAll('.ver')].map((one) => one.textContent)).toEqual(['v1', 'v2']);
  });
});

describe('letters of sites', () => {
  const letters = (of: Element) => [...of.querySelectorAll('.site')].map((one) => one.textContent).join('');

  test('are the same in list, timeline, picture and diagram', () => {
    const { store } = openPanel(hosts);
    void act(() => {
      store.selection.select('c2');
    });
    const row = screen.getByRole('treeitem', { selected: true });
    expect(letters(row)).toBe('BC');
    const hopsOf = screen.getAllByRole('rowgroup').filter((one) => one.classList.contains('hop'));
    expect(hopsOf.map((one) => letters(one.querySelector('.req .c-u')!))).toEqual(['B', 'C', 'C']);
    const told = store.byId.value.get('c2')!;
    const sites = store.selection.sites.value;
    const { svg } = toSvg(told, { theme: 'light', browser: hosts.browser, sites });
    expect([...svg.matchAll(/font-weight="600">([A-Z])</g)].map(([, letter]) => letter)).toEqual(['B', 'C', 'C']);
    expect(toMermaid(told, sites).match(/participant H.*/g)).toEqual([
      'participant H1 as B idp.test',
      'participant H2 as C www.shop.test',
      'participant H3 as C shop.test',
    ]);
    const key = document.querySelector('.tl .legend')!;
    expect(key.textContent).toMatch(/Bidp\.test.*Cshop\.test/);
  });

  test('a move between hosts of one site is marked, and said', () => {
    const { store } = openPanel(hosts);
    void act(() => {
      store.selection.select('c2');
    });
    expect([...document.querySelectorAll('.req .c-u mark')].map((one) => one.textContent)).toEqual(['shop.test']);
    expect(document.querySelector('.host.moved')?.textContent).toMatch(/another host of this site/);
    expect(screen.getByRole('treeitem', { selected: true }).title).toMatch(/idp\.test → www\.shop\.test → shop\.test$/);
  });

  test('the list tells the hosts of both ends apart', () => {
    openPanel(
      chain(
        '> GET https://www.shop.test/login\n< 302 https://shop.test/account\n> GET https://shop.test/account\n< 200',
      ),
    );
    expect(screen.getByRole('treeitem').querySelector('.ends')?.textContent).toBe(
      'www.shop.test/login → shop.test/account',
    );
  });
});

test('a swallowed session has the first lane, and a word', () => {
  openPanel(
    chain(`
      * observed
      > POST https://app.test/auth/login
      < 302 /dashboard
      < Set-Cookie: XSRF-TOKEN=aK2vQ9zL7mB4xT1p; Path=/, laravel_session=eyJpdiI6IkFhQmJDYyJ9; Path=/; HttpOnly
      > GET https://app.test/dashboard
      > Cookie: XSRF-TOKEN=aK2vQ9zL7mB4xT1p
      < 302 /auth/login?next=%2Fdashboard
      > GET https://app.test/auth/login?next=%2Fdashboard
      > Cookie: XSRF-TOKEN=aK2vQ9zL7mB4xT1p
      < 200`),
  );
  expect(heads()[0]!.textContent).toMatch(/^laravel_session/);
  const group = screen.getByRole('rowgroup', { name: 'hop 1' });
  expect(within(group).getByText('swallowed').title).toMatch(/inside the Set-Cookie line of another/);
  expect(within(group).queryByText('unexplained')).toBeNull();
});

describe('the key', () => {
  test.each([['path'], ['post'], ['refused'], ['unrecognised'], ['kept']] as const)(
    'names each sign of %s that is on screen',
    (name) => {
      openPanel(name);
      const drawn = new Set<string>();
      for (const node of document.querySelectorAll('.tg .nd'))
        drawn.add([...node.classList].filter((one) => one !== 'nd').join('-'));
      for (const lane of document.querySelectorAll<HTMLElement>('.tg .lane'))
        for (const line of [lane.dataset['top'], lane.dataset['bot']]) if (line !== 'none') drawn.add(line ?? '');
      drawn.delete('');
      const named = [...document.querySelectorAll<HTMLElement>('.tl .legend [data-sign]:not(.unseen)')].map(
        (one) => one.dataset['sign'],
      );
      expect(drawn.size).toBeGreaterThan(1);
      expect(named).toEqual(expect.arrayContaining([...drawn]));
      const shapes = [...document.querySelectorAll('.chains .vd')].map((one) => one.getAttribute('class'));
      const explained = [...document.querySelectorAll('.list-key .vd')].map((one) => one.getAttribute('class'));
      expect(explained).toEqual(expect.arrayContaining(shapes));
    },
  );
});

/** A recording of its own, with three lanes that can be moved. */
function cookies(startedAt: number, host: string): Trace {
  const trace = chain(`
    * observed
    > POST https://${host}/login
    < 302 /home
    < Set-Cookie: sid=aB3kLm9QzX7; Path=/; Secure; HttpOnly
    < Set-Cookie: JSESSIONID=A41C7A0B92E34F5D8C1E6B7F0A2D3C4E; Path=/; Secure; HttpOnly
    < Set-Cookie: auth_token=eyJzdWIiOiJhbm9uIn0Zx81LmN4; Path=/; Secure; HttpOnly
    > GET https://${host}/home
    > Cookie: sid=aB3kLm9QzX7; JSESSIONID=A41C7A0B92E34F5D8C1E6B7F0A2D3C4E; auth_token=eyJzdWIiOiJhbm9uIn0Zx81LmN4
    < 200`);
  return { ...trace, startedAt };
}

test('the order of lanes is remembered, for each recording', async () => {
  const { store, recorder } = openPanel(cookies(1, 'app.test'));
  const shown = () => heads().map((head) => head.querySelector('bdi')?.textContent);
  const given = shown();
  const [session, one, two] = given;
  fireEvent.keyDown(heads()[1]!, { key: 'ArrowRight', altKey: true });
  expect(shown()).toEqual([session, two, one]);
  recorder.show(cookies(2, 'app.test'));
  await waitFor(() => expect(shown()).toEqual(given));
  recorder.show(cookies(1, 'app.test'));
  await waitFor(() => expect(shown()).toEqual([session, two, one]));
  expect([...store.view.laneOrders.value.keys()]).toEqual([1]);
});

describe('a deletion for another path', () => {
  const signOut = (path: string) =>
    chain(`
      * observed
      * jar: https://app.test/ 60 s ago: connect.sid=s%3AfK2vQ9zL7mB4xT1p.aXcD; Path=/; HttpOnly
      > GET https://app.test/account/logout
      > Cookie: connect.sid=s%3AfK2vQ9zL7mB4xT1p.aXcD
      < 302 /
      < Set-Cookie: connect.sid=; Path=${path}; Max-Age=0
      > GET https://app.test/
      < 200`);

  test.each([
    ['/account', 'deletes nothing', 'miss', 'solid'],
    ['/', 'deleted', 'del', 'none'],
  ])('%s: %s', (path, word, node, line) => {
    const { store } = openPanel(signOut(path));
    expect(screen.getByRole('article').querySelector('h2')?.textContent).toMatch(
      path === '/' ? /was deleted/ : /keeps it/,
    );
    const cell = document.querySelector('.res .lane.main')!;
    expect(cell.querySelector('.ev')?.textContent).toBe(word);
    expect(cell.querySelector('svg.nd')?.classList.contains(node)).toBe(true);
    expect(cell.getAttribute('data-bot')).toBe(line);
    fireEvent.click(document.querySelector('.hop')!);
    const columns = screen.getByRole('table', { name: 'Response' });
    expect(columns.textContent).toContain(word);
    const { browser } = signOut(path);
    const { svg } = toSvg(store.diagnosis.value!.chains[0]!, { theme: 'light', browser });
    expect(svg).toContain(`>${word}<`);
  });
});
