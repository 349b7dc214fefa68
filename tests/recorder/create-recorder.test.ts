import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { CaptureEvent, JarRead } from '../../src/core/events.ts';
import { createRecorder, type OwnEar, type Recorder } from '../../src/recorder/create-recorder.ts';
import { commit, completed, cookie, opens, started } from './events.ts';
import { createFakeBackground, type FakeBackground } from './fake-port.ts';

beforeEach(() => {
  vi.useFakeTimers({ now: 1000 });
});
afterEach(() => {
  vi.useRealTimers();
});

const jar = (storeId = '0'): JarRead => ({ type: 'jar-read', time: Date.now(), cookies: [], storeId });
const ear: OwnEar = {
  readJar: () => Promise.resolve(jar()),
  readFrames: () => Promise.resolve(undefined),
  readAccess: () => Promise.resolve(true),
};

async function recording(ownEar: OwnEar | 'none' = ear): Promise<{ recorder: Recorder; background: FakeBackground }> {
  const background = createFakeBackground();
  const recorder = createRecorder({
    tabId: 1,
    browser: { name: 'chromium', version: '156' },
    ownEar: ownEar === 'none' ? undefined : ownEar,
    connect: background.connect,
    now: Date.now,
  });
  await settle();
  return { recorder, background };
}

const settle = (): Promise<unknown> => vi.advanceTimersByTimeAsync(100);

async function hear(recorder: Recorder, ...events: CaptureEvent[]): Promise<void> {
  events.forEach(recorder.hear);
  await settle();
}

const urls = (recorder: Recorder): string[] =>
  recorder.handle.trace().chains.flatMap(({ hops }) => hops.map(({ request }) => request.url));

const page = (id: string, time: number): CaptureEvent[] => [
  started(id, time),
  completed(id, time + 1),
  commit(time + 2, `https://app.test/${id}`),
];

test('an event that both ears hear is one', async () => {
  const { recorder, background } = await recording();
  background.say({ type: 'events', events: page('a', 1000) });
  await hear(recorder, ...page('a', 1000));
  background.say({ type: 'events', events: page('a', 1000) });
  await settle();
  expect(urls(recorder)).toEqual(['https://app.test/a']);
});

test('a panel that was reloaded, and is dead in Firefox, keeps nothing from the next one', async () => {
  const { recorder } = await recording();
  recorder.handle.subscribe(() => {
    throw new TypeError('can’t access dead object');
  });
  const listener = vi.fn();
  recorder.handle.subscribe(listener);
  await hear(recorder, started('a', 1000));
  recorder.handle.preserve(false);
  expect(listener).toHaveBeenCalledTimes(2);
});

test('what only the background heard is not lost', async () => {
  const { recorder, background } = await recording();
  await hear(recorder, started('a', 1000));
  background.say({ type: 'events', events: [started('b', 1010), completed('a', 1005)] });
  await settle();
  expect(urls(recorder)).toEqual(['https://app.test/a', 'https://app.test/b']);
  expect(recorder.handle.trace().chains[0]?.state).toBe('done');
});

describe('tabs', () => {
  test('a popup is followed, with what was heard of it before, and its own popups too', async () => {
    const { recorder, background } = await recording();
    await hear(recorder, started('early', 1001, { tabId: 5 }), opens(1, 5, 1002), started('p', 1003, { tabId: 5 }));
    await hear(recorder, opens(5, 6, 1004), started('q', 1005, { tabId: 6 }), started('x', 1006, { tabId: 9 }));
    expect(urls(recorder).map((url) => url.split('/').pop())).toEqual(['early', 'p', 'q']);
    expect(background.heard.filter(({ type }) => type === 'follow').at(-1)).toEqual({
      type: 'follow',
      tabIds: [1, 5, 6],
    });
  });

  test('after the worker was stopped, all of them are asked for again', async () => {
    const { recorder, background } = await recording();
    await hear(recorder, opens(1, 5, 1002));
    background.heard.length = 0;
    background.stop();
    await settle();
    expect(background.heard).toContainEqual({ type: 'follow', tabIds: [1, 5] });
  });
});

describe('gaps', () => {
  test('a short absence of the only ear is none: the background kept the events', async () => {
    const { recorder, background } = await recording('none');
    background.stop();
    await settle();
    expect(recorder.handle.trace().gaps).toEqual([]);
  });

  test('a long one is', async () => {
    const { recorder, background } = await recording('none');
    background.stop();
    vi.setSystemTime(20_000);
    await settle();
    expect(recorder.handle.trace().gaps).toMatchObject([{ kind: 'listener-lost', from: 1050, to: 20_010 }]);
    const reads = background.heard.filter((message) => message.type === 'read' && message.parts.includes('jar'));
    expect(reads).toHaveLength(2);
  });

  test('a short one amid a request is, too', async () => {
    const { recorder, background } = await recording('none');
    background.say({ type: 'events', events: [started('a', 1100)] });
    background.stop();
    await settle();
    expect(recorder.handle.trace().gaps.map(({ kind }) => kind)).toEqual(['listener-lost']);
    background.say({ type: 'events', events: [completed('a', 1200)] });
    await settle();
    background.stop();
    await settle();
    expect(recorder.handle.trace().gaps).toHaveLength(1);
  });

  test('with two ears it is none: the page heard everything itself', async () => {
    const { recorder, background } = await recording();
    background.stop();
    vi.setSystemTime(20_000);
    await settle();
    expect(recorder.handle.trace().gaps).toEqual([]);
  });

  test('withheld access is one, and shows in the state', async () => {
    const { recorder } = await recording({ ...ear, readAccess: () => Promise.resolve(false) });
    expect(recorder.handle.state().hasAccess).toBe(false);
    expect(recorder.handle.trace().gaps.map(({ kind }) => kind)).toEqual(['access-withheld']);
  });

  test('the background tells a page that cannot ask', async () => {
    const { recorder, background } = await recording('none');
    expect(background.heard).toContainEqual({ type: 'read', tabId: 1, parts: ['access'] });
    background.say({ type: 'access', granted: false });
    await settle();
    expect(recorder.handle.state().hasAccess).toBe(false);
  });
});

describe('controls', () => {
  test('the limit of chains can be changed: what is above it goes at once, and a gap says so', async () => {
    const { recorder } = await recording();
    expect(recorder.handle.state().limit).toBe(3000);
    for (let n = 1; n <= 8; n++) await hear(recorder, started(`${n}`, 1000 + n * 10), completed(`${n}`, 1005 + n * 10));
    recorder.handle.keep(4);
    expect(recorder.handle.state().limit).toBe(4);
    expect(recorder.handle.trace().chains.map(({ hops }) => hops[0]?.requestId)).toEqual(['6', '7', '8']);
    expect(recorder.handle.trace().gaps.map(({ kind }) => kind)).toEqual(['dropped']);
    await hear(recorder, ...[9, 10].flatMap((n) => [started(`${n}`, 1000 + n * 10), completed(`${n}`, 1005 + n * 10)]));
    expect(recorder.handle.trace().chains.length).toBeLessThanOrEqual(4);
  });

  test('paused: nothing is recorded, not even the rest of what had begun; the gap says so', async () => {
    const { recorder } = await recording();
    await hear(recorder, started('a', 1001));
    recorder.handle.record(false);
    await hear(recorder, completed('a', 1100), ...page('b', 1101), started('c', 1105));
    recorder.handle.record(true);
    await hear(recorder, completed('c', 1300), ...page('d', 1301));
    expect(urls(recorder)).toEqual(['https://app.test/a', 'https://app.test/d']);
    expect(recorder.handle.trace().gaps.map(({ kind }) => kind)).toEqual(['paused']);
    expect(recorder.handle.state().recording).toBe(true);
  });

  test('cleared: nothing is left, and the rest of an open request does not make half a one', async () => {
    const { recorder } = await recording();
    await hear(recorder, ...page('a', 1001), started('b', 1010));
    recorder.handle.clear();
    await hear(recorder, completed('b', 1200), ...page('c', 1201));
    expect(urls(recorder)).toEqual(['https://app.test/c']);
  });

  test('paused: a page that the user goes back to is not taken for one from the back/forward cache', async () => {
    const { recorder } = await recording();
    recorder.handle.record(false);
    const back = page('a', 1200).map((event) =>
      event.type === 'committed' ? { ...event, qualifiers: ['forward-back' as const] } : event,
    );
    await hear(recorder, ...back);
    recorder.handle.record(true);
    await settle();
    expect(recorder.handle.trace().gaps.map(({ kind }) => kind)).toEqual(['paused']);
  });

  test('not preserved: nor is one whose chain was dropped', async () => {
    const { recorder } = await recording();
    recorder.handle.preserve(false);
    const back = page('a', 1200).map((event) =>
      event.type === 'committed' ? { ...event, qualifiers: ['forward-back' as const] } : event,
    );
    await hear(recorder, ...back);
    await hear(recorder, ...page('b', 1400));
    expect([urls(recorder), recorder.handle.trace().gaps]).toEqual([['https://app.test/b'], []]);
  });

  test('not preserved: a new page drops the one before', async () => {
    const { recorder } = await recording();
    recorder.handle.preserve(false);
    await hear(recorder, ...page('a', 1001), started('a1', 1004, { resourceType: 'fetch' }), completed('a1', 1005));
    expect(urls(recorder)).toHaveLength(2);
    await hear(recorder, ...page('b', 5001));
    expect(urls(recorder)).toEqual(['https://app.test/b']);
    recorder.handle.preserve(true);
    await hear(recorder, ...page('c', 9001));
    expect(urls(recorder)).toEqual(['https://app.test/b', 'https://app.test/c']);
  });

  test('listeners are told once per batch, until they leave', async () => {
    const { recorder } = await recording();
    const listener = vi.fn();
    const leave = recorder.handle.subscribe(listener);
    await hear(recorder, ...page('a', 1001));
    expect(listener).toHaveBeenCalledTimes(1);
    leave();
    await hear(recorder, ...page('b', 1010));
    expect(listener).toHaveBeenCalledTimes(1);
  });
});

describe('cookies', () => {
  test('of another profile are none of ours', async () => {
    const { recorder } = await recording();
    await hear(recorder, cookie('ours', 1001, '0'), cookie('theirs', 1002, '1'));
    expect(recorder.handle.trace().jar.changes.map(({ cookie: { name } }) => name)).toEqual(['ours']);
  });

  test('the jar is read at the start and after a page was loaded, not after each of many', async () => {
    const readJar = vi.fn(() => Promise.resolve(jar()));
    const { recorder } = await recording({ ...ear, readJar });
    expect(readJar).toHaveBeenCalledTimes(1);
    await hear(recorder, ...page('a', 1001), ...page('b', 1010), ...page('c', 1020));
    await vi.advanceTimersByTimeAsync(3000);
    expect(readJar).toHaveBeenCalledTimes(2);
  });
});
