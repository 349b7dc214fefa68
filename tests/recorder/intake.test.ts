import { describe, expect, test } from 'vitest';
import type { CaptureEvent } from '../../src/core/events.ts';
import type { Ear } from '../../src/recorder/merge.ts';
import { createIntake, type Intake } from '../../src/recorder/intake.ts';
import { cookie, started } from './events.ts';

function intake(ownHearsCookies: boolean): Intake {
  return createIntake({ tabId: 1, ownHearsCookies, onFollow: () => undefined, now: () => 0 });
}

const told = (events: readonly CaptureEvent[]): string[] =>
  events.map((event) => (event.type === 'cookie-changed' ? `${event.cookie.name} ${event.time}` : `${event.time}`));

describe.each<[string, Ear]>([
  ['the own ear', 'own'],
  ['the background, where it is the only one that hears cookies', 'background'],
])('changes of cookies, from %s', (_, ear) => {
  const heard = (...events: CaptureEvent[]): Intake => {
    const one = intake(ear === 'own');
    one.hear(ear, events);
    return one;
  };

  test('that nothing has followed stay for one call, and are dated back by what comes meanwhile', () => {
    const one = heard(started('1', 10), cookie('a', 11), started('2', 12), cookie('b', 40), cookie('c', 41));
    expect(told(one.take())).toEqual(['10', 'a 11', '12']);
    expect(one.isWaiting()).toBe(true);
    one.hear(ear, [cookie('d', 42), started('3', 30)]);
    expect(told(one.take())).toEqual(['b 29.9995', 'c 29.9995', 'd 29.9995', '30']);
    expect(one.isWaiting()).toBe(false);
  });

  test('stay no longer than that', () => {
    const one = heard(cookie('a', 11));
    expect(told(one.take())).toEqual([]);
    one.hear(ear, [cookie('b', 12)]);
    expect(told(one.take())).toEqual(['a 11']);
    expect(told(one.take())).toEqual(['b 12']);
    expect(one.isWaiting()).toBe(false);
  });

  test('do not stay when all is wanted', () => {
    const one = heard(started('1', 10), cookie('a', 11));
    expect(told(one.take(true))).toEqual(['10', 'a 11']);
    expect(one.isWaiting()).toBe(false);
  });

  test('are numbered as they came', () => {
    const events = heard(cookie('a', 11), cookie('b', 11), started('1', 5)).take(true);
    expect(events.flatMap((event) => ('order' in event ? [event.order] : []))).toEqual([1, 2]);
  });
});
