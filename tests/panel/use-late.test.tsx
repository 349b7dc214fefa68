// @vitest-environment happy-dom
import { signal, type Signal } from '@preact/signals';
import { act, cleanup, render, screen } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { useLate } from '../../src/panel/use-late.ts';

interface Told {
  readonly text: string;
}
let now: Signal<Told>;
let asked: Signal<string>;
let drawn: string[];

beforeEach(() => {
  now = signal({ text: 'a' });
  asked = signal('cookies');
  drawn = [];
  render(<Late />);
});
afterEach(cleanup);

function Late() {
  const { text } = useLate(now, asked.value);
  drawn.push(text);
  return <p role="note">{text}</p>;
}

/** What is drawn at once, before a frame can be painted. */
const drawnAtOnce = async () => {
  for (let at = 0; at < 5; at += 1) await Promise.resolve();
  return screen.getByRole('note').textContent;
};
const painted = () => act(() => new Promise<void>((resolve) => setTimeout(resolve, 60)));

test('what is there at first is shown at first', () => {
  expect(screen.getByRole('note').textContent).toBe('a');
});

test('a change is shown after what else came of it was painted', async () => {
  now.value = { text: 'b' };
  expect(await drawnAtOnce()).toBe('a');
  await painted();
  expect(screen.getByRole('note').textContent).toBe('b');
});

test('asked for, it is shown at once', async () => {
  now.value = { text: 'b' };
  asked.value = 'jar';
  expect(await drawnAtOnce()).toBe('b');
});

test('what was overtaken is left out, the last is shown', async () => {
  now.value = { text: 'b' };
  await drawnAtOnce();
  now.value = { text: 'c' };
  expect(await drawnAtOnce()).toBe('a');
  await painted();
  expect(screen.getByRole('note').textContent).toBe('c');
  expect(drawn).not.toContain('b');
});

test('where changes come with every frame, every second is shown', async () => {
  for (const text of 'bcdefgh') {
    now.value = { text };
    await drawnAtOnce();
  }
  expect(new Set(drawn).size).toBeGreaterThan(3);
  await painted();
  expect(screen.getByRole('note').textContent).toBe('h');
});
