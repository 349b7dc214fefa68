import { expect, test } from 'vitest';
import { createAttention } from '../../src/background/attention.ts';

function stage() {
  const timers: (() => void)[] = [];
  let listening = 0;
  let wanted = true;
  const attention = createAttention(
    () => {
      listening++;
      return () => {
        listening--;
      };
    },
    () => wanted,
    (then) => timers.push(then),
  );
  return {
    attention,
    want: (is: boolean) => void (wanted = is),
    pass: () => timers.splice(0).forEach((then) => then()),
    listening: () => listening,
  };
}

test('it listens in the first turn, before anybody came', () => {
  expect(stage().listening()).toBe(1);
});

test('it rests when nobody came', () => {
  const { want, pass, listening } = stage();
  want(false);
  pass();
  expect(listening()).toBe(0);
});

test('it goes on when somebody came in time, and registers nothing twice', () => {
  const { attention, pass, listening } = stage();
  attention.attend();
  pass();
  expect(listening()).toBe(1);
});

test('it rests after the last one left, and attends to the next', () => {
  const { attention, want, pass, listening } = stage();
  attention.attend();
  attention.relax();
  expect(listening()).toBe(1);
  want(false);
  pass();
  expect(listening()).toBe(0);
  want(true);
  attention.attend();
  expect(listening()).toBe(1);
});

test('one who comes back in time finds it listening', () => {
  const { attention, pass, listening } = stage();
  attention.relax();
  attention.attend();
  pass();
  expect(listening()).toBe(1);
});
