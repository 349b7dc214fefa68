import { expect, test } from 'vitest';
import type { CaptureEvent } from '../../../src/core/events.ts';
import { foldEvents, startFolding } from '../../../src/core/trace/fold.ts';
import { captured } from '../../chain.ts';
import { chromium, eventsOf, startedAt } from './recordings.ts';

const script = `
  > GET https://app.test/a
  < 302 /b
  > GET https://app.test/b
  < 200
  * after 10 s
  * via start
  > GET https://app.test/c
  < 302 /d
  > GET https://app.test/d
  < 200
`;

const start = () => startFolding(chromium, startedAt, 1);

test('chains and hops that a batch does not touch stay the same objects', () => {
  const events = captured(script);
  const middle = events.findIndex((event) => 'url' in event && event.url.endsWith('/d'));
  const one = foldEvents(start(), events.slice(0, middle));
  const two = foldEvents(one, events.slice(middle));
  expect(two.trace.chains[0]).toBe(one.trace.chains[0]);
  expect(two.trace.chains[1]).not.toBe(one.trace.chains[1]);
  expect(two.trace.chains[1]?.hops[0]).toBe(one.trace.chains[1]?.hops[0]);
  expect(two.trace.jar).toBe(one.trace.jar);
  expect(two.trace.gaps).toBe(one.trace.gaps);
});

test('folding leaves the folding it began with as it was', () => {
  const events = captured(script);
  const one = foldEvents(start(), events.slice(0, 8));
  const before = structuredClone(one.trace);
  foldEvents(one, events.slice(8));
  expect(one.trace).toEqual(before);
  expect(foldEvents(one, events.slice(8)).trace).toEqual(foldEvents(one, events.slice(8)).trace);
});

test('events that are known already change nothing', () => {
  for (const name of ['login', 'loops', 'windows'] as const) {
    const events = eventsOf(name);
    const one = foldEvents(start(), events);
    const two = foldEvents(one, structuredClone(events));
    expect(two.trace.chains).toBe(one.trace.chains);
    expect(two.trace.jar).toBe(one.trace.jar);
    expect(two.trace.gaps).toBe(one.trace.gaps);
  }
});

test('a commit that comes late changes its own chain, and not what stands before it', () => {
  const events = captured(script);
  const last = events.findLast(({ type }) => type === 'committed')!;
  const one = foldEvents(
    start(),
    events.filter((event) => event !== last),
  );
  const two = foldEvents(one, [{ ...last, transition: 'reload' } as CaptureEvent]);
  expect(one.trace.chains[1]?.hops[0]?.context.isReload).toBe(false);
  expect(two.trace.chains[1]?.hops[0]?.context.isReload).toBe(true);
  expect(two.trace.chains[0]).toBe(one.trace.chains[0]);
});

test('a change of the jar gives the chains that met it a new identity, with the same hops; earlier ones keep theirs', () => {
  const events = captured(`* observed\n${script}< Set-Cookie: sid=1`);
  const change = events.findLast(({ type }) => type === 'cookie-changed')!;
  const one = foldEvents(
    start(),
    events.filter((event) => event !== change),
  );
  const two = foldEvents(one, [change]);
  expect(two.trace.jar.changes).toHaveLength(1);
  expect(two.trace.chains[0]).toBe(one.trace.chains[0]);
  expect(two.trace.chains[1]).not.toBe(one.trace.chains[1]);
  expect(two.trace.chains[1]?.hops).toBe(one.trace.chains[1]?.hops);
});

test('a request that is heard late renumbers what follows', () => {
  const events = captured(script);
  const first = events.filter((event) => 'requestId' in event && event.requestId === '1');
  const one = foldEvents(
    start(),
    events.filter((event) => !first.includes(event)),
  );
  expect(one.trace.chains.map(({ id }) => id)).toEqual(['c1']);
  const two = foldEvents(one, first);
  expect(two.trace.chains.map(({ id, flow, hops }) => [id, flow, hops[0]?.id])).toEqual([
    ['c1', 'f1', '1#0'],
    ['c2', 'f2', '2#0'],
  ]);
  expect(two.trace.chains[1]?.hops).toBe(one.trace.chains[0]?.hops);
});
