import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { keepConnected, pingInterval } from '../../src/recorder/connection.ts';
import { createFakeBackground } from './fake-port.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function connected() {
  const background = createFakeBackground();
  const log: string[] = [];
  const connection = keepConnected(background.connect, {
    opened: () => log.push('opened'),
    heard: (message) => log.push(message.type),
    lost: () => log.push('lost'),
  });
  return { background, log, connection };
}

test('a broken port is opened again', () => {
  const { background, log, connection } = connected();
  background.stop();
  expect(connection.send({ type: 'ping' })).toBe(false);
  vi.advanceTimersByTime(50);
  expect(connection.send({ type: 'ping' })).toBe(true);
  background.say({ type: 'access', granted: true });
  expect(log).toEqual(['opened', 'lost', 'opened', 'access']);
});

test('a port that keeps breaking is tried less and less often', () => {
  const { background } = connected();
  for (let second = 0; second < 60; second++) {
    background.stop();
    vi.advanceTimersByTime(1000);
  }
  expect(background.connections()).toBeLessThan(50);
  expect(background.connections()).toBeGreaterThan(10);
});

test('the worker is kept awake', () => {
  const { background } = connected();
  vi.advanceTimersByTime(pingInterval * 3);
  expect(background.heard.filter(({ type }) => type === 'ping')).toHaveLength(3);
});

test('after the extension was reloaded, and after close, it rests', () => {
  const { background, connection } = connected();
  background.vanish();
  background.stop();
  vi.advanceTimersByTime(60_000);
  expect(background.connections()).toBe(1);

  const other = connected();
  other.connection.close();
  other.background.stop();
  vi.advanceTimersByTime(60_000);
  expect(other.background.connections()).toBe(1);
  expect(other.background.heard).toEqual([]);
  connection.close();
});
