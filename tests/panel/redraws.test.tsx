// @vitest-environment happy-dom
import { act, fireEvent, screen } from '@testing-library/preact';
import { options, type VNode } from 'preact';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { App } from '../../src/panel/components/App.tsx';
import { ChainRow } from '../../src/panel/components/ChainRow.tsx';
import { HopRows } from '../../src/panel/components/HopRows.tsx';
import { Legend } from '../../src/panel/components/Legend.tsx';
import { Toolbar } from '../../src/panel/components/Toolbar.tsx';
import { chain } from '../chain.ts';
import { manyChains } from './many-chains.ts';
import { openPanel } from './open-panel.tsx';

/** Which rows were drawn, by their place. */
let drawn: { chains: number[]; hops: number[] };
/** What Preact calls before a component is drawn; not when it finds that it need not be. */
const render = '__r';
const before = Reflect.get(options, render) as ((vnode: VNode) => void) | undefined;

beforeEach(() => {
  forget();
  Reflect.set(options, render, (vnode: VNode) => {
    const { index } = vnode.props as { readonly index?: number };
    if (vnode.type === ChainRow) drawn.chains.push(index!);
    if (vnode.type === HopRows) drawn.hops.push(index!);
    before?.(vnode);
  });
});
afterEach(() => void Reflect.set(options, render, before));

const forget = () => {
  drawn = { chains: [], hops: [] };
};

test('another hop draws the two rows that it was and is, and no chain', () => {
  const { store } = openPanel(manyChains(3, 20));
  void act(() => store.selection.selectHop('c1/4'));
  forget();
  void act(() => store.selection.selectHop('c1/9'));
  expect(drawn).toEqual({ chains: [], hops: [4, 9] });
});

test('another chain draws its two rows of the list', () => {
  openPanel(manyChains(8, 2));
  const rows = screen.getAllByRole('treeitem');
  fireEvent.click(rows[1]!);
  forget();
  fireEvent.click(rows[6]!);
  expect(drawn.chains).toEqual([1, 6]);
});

test('another chain with as many hops leaves the frame around it alone: toolbar and key', () => {
  const others: unknown[] = [];
  openPanel(manyChains(8, 2));
  const rows = screen.getAllByRole('treeitem');
  fireEvent.click(rows[1]!);
  const track = Reflect.get(options, render) as (vnode: VNode) => void;
  Reflect.set(options, render, (vnode: VNode) => {
    if ([App, Legend, Toolbar].includes(vnode.type as never)) others.push(vnode.type);
    track(vnode);
  });
  fireEvent.click(rows[6]!);
  expect(drawn.chains).toContain(6);
  expect(others).toEqual([]);
});

test('a hop that comes in draws its chain, and none that stayed as it was', async () => {
  const ofSite = (at: number) => `
    * after 2 s
    > GET https://a${at}.test/account
    < 302 /home
    > GET https://a${at}.test/home
    < 302 /start
    > GET https://a${at}.test/start
    < 200`;
  const trace = chain(`* observed\n${[1, 2, 3, 4, 5].map(ofSite).join('\n')}`);
  const last = trace.chains.at(-1)!;
  const shorter = { ...trace, chains: [...trace.chains.slice(0, -1), { ...last, hops: last.hops.slice(0, 2) }] };
  const { recorder, store } = openPanel(shorter);
  void act(() => store.selection.select(trace.chains[0]!.id));
  forget();
  await act(async () => {
    recorder.show(trace);
    await new Promise((resolve) => setTimeout(resolve));
  });
  expect(drawn).toEqual({ chains: [4], hops: [] });
});
