import { describe, expect, test } from 'vitest';
import { createRelay, type Follower } from '../../src/background/relay.ts';
import { backlogAge, backlogLimit } from '../../src/capture/backlog.ts';
import type { FromBackground } from '../../src/messages.ts';
import { commit, cookie, opens, started } from '../recorder/events.ts';

function relayAt(clock: { now: number }) {
  return createRelay(
    () => clock.now,
    () => undefined,
  );
}

function follower(): Follower & { heard: string[] } {
  const heard: string[] = [];
  const say = (message: FromBackground): void => {
    if (message.type === 'events') heard.push(...message.events.map((event) => `${event.type} ${event.time}`));
  };
  return { heard, send: say };
}

test('a recorder hears its tab, what belongs to no tab, and nothing else', () => {
  const relay = relayAt({ now: 0 });
  const one = follower();
  relay.join(one);
  relay.receive(one, { type: 'follow', tabIds: [1] });
  relay.hear(started('a', 1));
  relay.hear(started('b', 2, { tabId: 2 }));
  relay.hear(started('c', 3, { tabId: -1 }));
  relay.hear(cookie('sid', 4));
  relay.hear(opens(1, 9, 5));
  relay.hear(opens(7, 8, 6));
  expect(one.heard).toEqual(['request-started 1', 'request-started 3', 'cookie-changed 4', 'navigation-target 5']);
});

describe('after the worker was stopped and woken', () => {
  test('events wait for the recorder to come back', () => {
    const clock = { now: 0 };
    const relay = relayAt(clock);
    expect(relay.isWanted()).toBe(true);
    relay.hear(started('a', 1));
    relay.hear(cookie('sid', 2));
    relay.hear(started('b', 3, { tabId: 2 }));
    const one = follower();
    relay.join(one);
    relay.receive(one, { type: 'follow', tabIds: [1] });
    expect(one.heard).toEqual(['request-started 1', 'cookie-changed 2']);
  });

  test('it goes quiet when nobody comes', () => {
    const clock = { now: 0 };
    const relay = relayAt(clock);
    clock.now = backlogAge + 1;
    expect(relay.isWanted()).toBe(false);
  });
});

test('a popup that is followed late brings its first events along, once', () => {
  const relay = relayAt({ now: 0 });
  const one = follower();
  relay.join(one);
  relay.receive(one, { type: 'follow', tabIds: [1] });
  relay.hear(cookie('sid', 1));
  relay.hear(commit(2, 'https://idp.test/', { tabId: 5 }));
  one.heard.length = 0;
  relay.receive(one, { type: 'follow', tabIds: [1, 5] });
  expect(one.heard).toEqual(['committed 2']);
  relay.receive(one, { type: 'follow', tabIds: [1, 5] });
  expect(one.heard).toEqual(['committed 2']);
});

test('the backlog is short in time and in number', () => {
  const clock = { now: 0 };
  const relay = relayAt(clock);
  relay.hear(started('old', 0));
  clock.now = backlogAge + 1;
  for (let n = 0; n < 3 * backlogLimit; n++) relay.hear(started('new', n + 10));
  const one = follower();
  relay.join(one);
  relay.receive(one, { type: 'follow', tabIds: [1] });
  expect(one.heard.length).toBeLessThanOrEqual(backlogLimit);
  expect(one.heard).not.toContain('request-started 0');
  expect(one.heard.at(-1)).toBe(`request-started ${3 * backlogLimit + 9}`);
});

test('a recorder that left hears nothing; the relay listens on for a moment', () => {
  const clock = { now: 0 };
  const relay = relayAt(clock);
  const one = follower();
  relay.join(one);
  relay.receive(one, { type: 'follow', tabIds: [1] });
  clock.now = 60_000;
  expect(relay.isWanted()).toBe(true);
  relay.leave(one);
  relay.hear(started('a', 1));
  expect(one.heard).toEqual([]);
  expect(relay.isWanted()).toBe(true);
  clock.now += backlogAge;
  expect(relay.isWanted()).toBe(false);
});
