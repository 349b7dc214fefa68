// @vitest-environment happy-dom
import { act, screen } from '@testing-library/preact';
import { expect, test } from 'vitest';
import { chain } from '../chain.ts';
import { openPanel } from './open-panel.tsx';

const css = process
  .getBuiltinModule('node:fs')
  .readFileSync(`${import.meta.dirname}/../../src/panel/style/verdict.css`, 'utf8');
const card = () => screen.getByRole('article');
const story = () => card().querySelector<HTMLDetailsElement>('details.story')!;
const begins = () => [...card().querySelectorAll('.fix-goal')].map((goal) => goal.querySelector('.begin')?.textContent);

const lost = (host: string) => `
  > POST https://${host}/app/login
  < 302 /dashboard
  < Set-Cookie: connect.sid=s%3AfK2vQ9zL7mB4xT1p.aXcD; Path=/app; HttpOnly
  > GET https://${host}/dashboard
  < 302 /login
  > GET https://${host}/login
  < 200`;

test('another chain begins at the top of its card, with what happened folded; the same chain stays where it was', () => {
  const { store } = openPanel(
    chain(`
      * observed
      ${lost('one.example')}
      * after 5 min
      ${lost('two.example')}`),
  );
  void act(() => store.selection.select('c1'));
  card().scrollTop = 120;
  story().open = true;
  void act(() => void (store.view.codeShown.value = true));
  void act(() => store.selection.step('hop', 1));
  expect([card().scrollTop, story().open]).toEqual([120, true]);
  void act(() => store.selection.select('c2'));
  expect(card().textContent).toContain('connect.sid');
  expect([card().scrollTop, story().open]).toEqual([0, false]);
});

test('of several verified options the first says that it is the one to begin with, and why', () => {
  openPanel('post');
  const verified = card().querySelectorAll('.verified').length;
  expect(verified).toBeGreaterThan(1);
  const [first, ...rest] = begins();
  expect(first).toMatch(/begin with this one.*narrowest/);
  expect(rest.every((text) => text === undefined)).toBe(true);
});

test('what is to be written oneself is no setting that some framework lacks', () => {
  openPanel('post');
  const code = [...card().querySelectorAll('.code')].find(({ textContent }) => textContent.includes('<form'));
  expect(code?.parentElement?.querySelector('.fix-seen')).toBeNull();
});

test('a single way needs no advice where to begin', () => {
  openPanel('path');
  expect(begins()).toEqual([undefined]);
});

test('a test to make looks like no expander: nothing but the story has a triangle', () => {
  openPanel('unrecognised');
  expect(card().querySelectorAll('.hyp-test').length).toBeGreaterThan(0);
  expect(css).toContain('.hyp-test');
  expect(css).not.toMatch(/\.(hyp-test|next-test)[^{}]*::before/);
  expect(card().querySelector('.hyps')?.textContent).not.toMatch(/[▸▶►]/);
});
