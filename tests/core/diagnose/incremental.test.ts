import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { diagnose } from '../../../src/core/diagnose.ts';
import type { CaptureEvent } from '../../../src/core/events.ts';
import type { Diagnosis, Trace } from '../../../src/core/model.ts';
import { profiles } from '../../../src/core/profile.ts';
import { foldEvents, startFolding } from '../../../src/core/trace/fold.ts';
import { reconstructJar } from '../../../src/core/trace/reconstruct-jar.ts';
import { createRecording } from '../../../src/recorder/recording.ts';
import { captured } from '../../chain.ts';
import { scenarios } from '../../lab/scenarios/index.ts';
import { simulate } from '../../simulate.ts';
import { healthy } from '../healthy.ts';
import { arbitraryEvents } from '../trace/arbitrary-events.ts';
import { chromium, startedAt } from '../trace/recordings.ts';

/** What is told of a copy, of which nothing is remembered: memory goes by identity. */
function cold(trace: Trace): Diagnosis {
  return diagnose(structuredClone(trace));
}

const played = new Map<string, readonly CaptureEvent[]>();
const plays: readonly (readonly [string, () => readonly CaptureEvent[]])[] = [
  ...scenarios.map((scenario) => [scenario.id, () => simulate(scenario).events] as const),
  ...Object.entries(healthy).map(([id, script]) => [id, () => captured(script)] as const),
];

/** A scenario's events, begun at a time. Request ids are its own; the jar and the page are read once, by the first. */
function playedAt(play: number, offset: number, turn: number): readonly CaptureEvent[] {
  const [id, run] = plays[play]!;
  const events = played.get(id) ?? run();
  played.set(id, events);
  const shift = startedAt + offset - (events[0]?.time ?? 0);
  const isNews = ({ type }: CaptureEvent) => turn === 0 || (type !== 'jar-read' && type !== 'frames-read');
  return events.filter(isNews).map((event) => ({
    ...event,
    time: event.time + shift,
    ...('requestId' in event && { requestId: `${event.requestId}${turn}` }),
  }));
}

/** Several visits that may overlap; some of what was heard comes late, and it comes in batches of any size. */
const batches: fc.Arbitrary<readonly (readonly CaptureEvent[])[]> = fc
  .record({
    visits: fc.array(fc.record({ play: fc.nat(plays.length - 1), offset: fc.integer({ min: 0, max: 9000 }) }), {
      minLength: 1,
      maxLength: 4,
    }),
    delays: fc.infiniteStream(fc.oneof({ weight: 6, arbitrary: fc.constant(0) }, fc.integer({ min: 0, max: 4000 }))),
    sizes: fc.infiniteStream(fc.integer({ min: 1, max: 12 })),
  })
  .map(({ visits, delays, sizes }) => {
    const heard = visits
      .flatMap(({ play, offset }, turn) => playedAt(play, offset, turn))
      .map((event) => ({ event, at: event.time + (delays.next().value as number) }))
      .sort((a, b) => a.at - b.at)
      .map(({ event }) => event);
    return inBatches(heard, sizes);
  });

function inBatches(events: readonly CaptureEvent[], sizes: Iterator<number>): readonly (readonly CaptureEvent[])[] {
  const cut: (readonly CaptureEvent[])[] = [];
  for (let at = 0; at < events.length; at += cut.at(-1)!.length)
    cut.push(events.slice(at, at + (sizes.next().value as number)));
  return cut;
}

const signedIn = `
  * observed
  > POST https://app.test/login
  < 302 /home
  < Set-Cookie: sid=7hG3kLq9Wm2Xz5Bv; Path=/; HttpOnly
  > GET https://app.test/home
  > Cookie: sid=7hG3kLq9Wm2Xz5Bv
  < 200`;

/** What comes later says otherwise of a chain that is over: which one, and what was told of it before and is told after. */
const changed = {
  'the session is good for all else': [
    'c2',
    'session-not-recognised likely → ',
    `${signedIn}
      * after 3 s
      * via fetch
      > GET https://app.test/api/admin
      > Cookie: sid=7hG3kLq9Wm2Xz5Bv
      < 401
      * after 3 s
      * via fetch
      > GET https://app.test/api/me
      > Cookie: sid=7hG3kLq9Wm2Xz5Bv
      < 200`,
  ],
  'the page went on by itself': [
    'c2',
    'session-not-recognised likely → ',
    `${signedIn}
      * after 3 s
      * via link
      > GET https://app.test/orders
      > Cookie: sid=7hG3kLq9Wm2Xz5Bv
      < 302 /login
      > GET https://app.test/login
      > Cookie: sid=7hG3kLq9Wm2Xz5Bv
      < 200
      * after 1 s
      * via script
      > GET https://app.test/account
      > Cookie: sid=7hG3kLq9Wm2Xz5Bv
      < 200`,
  ],
  'the application has a session cookie': [
    'c1',
    'session-cookie-never-set likely → ',
    `* observed
      > POST https://shop.test/login
      < 302 /home
      > GET https://shop.test/home
      < 302 /login
      > GET https://shop.test/login
      < 200
      * after 3 s
      * via link
      > GET https://shop.test/other
      < 200
      < Set-Cookie: PHPSESSID=7hG3kLq9Wm2Xz5Bv; Path=/; HttpOnly`,
  ],
} as const;

describe('a recording that grows is told as one that comes whole', () => {
  test.each(plays)('event by event: %s', (_, run) => {
    let folding = startFolding(chromium, startedAt, 1);
    for (const event of run()) {
      folding = foldEvents(folding, [event]);
      expect(diagnose(folding.trace)).toEqual(cold(folding.trace));
    }
  });

  test.each(Object.entries(changed))('what comes later: %s', (_, [id, told, script]) => {
    const said: string[] = [];
    let folding = startFolding(chromium, startedAt, 1);
    for (const event of captured(script)) {
      folding = foldEvents(folding, [event]);
      const diagnosis = diagnose(folding.trace);
      expect(diagnosis).toEqual(cold(folding.trace));
      const one = diagnosis.chains.find(({ chain }) => chain.id === id);
      if (one?.chain.state === 'done')
        said.push(one.findings.map(({ cause, confidence }) => `${cause} ${confidence}`).join());
    }
    expect(`${said[0]} → ${said.at(-1)}`).toBe(told);
  });

  test('a line of which the jar has said nothing for a second', () => {
    const events = captured(`
      * observed
      > GET https://app.test/
      < 200
      < Set-Cookie: sid=7hG3kLq9Wm2Xz5Bv; Path=/; HttpOnly
      * rejected
      * after 3 s
      * via link
      > GET https://other.test/
      < 200`);
    const outcomes = new Set<string | undefined>();
    let folding = startFolding(chromium, startedAt, 1);
    for (const event of events) {
      folding = foldEvents(folding, [event]);
      const diagnosis = diagnose(folding.trace);
      expect(diagnosis).toEqual(cold(folding.trace));
      outcomes.add(diagnosis.chains[0]?.hops[0]?.setCookies[0]?.outcome);
    }
    expect([...outcomes]).toEqual([undefined, 'stored', 'rejected']);
  });

  const vanished = `${signedIn}
    < Set-Cookie: seen=1; Path=/
    * after 3 s
    * removed sid
    * after 3 s
    * via link
    > GET https://app.test/orders
    > Cookie: seen=1
    < 302 /login
    > GET https://app.test/login
    > Cookie: seen=1
    < 200`;
  const asked = {
    'another cookie was chosen for a moment': (turn: number, then: number) =>
      turn === then ? { chosen: [{ name: 'seen' }] } : {},
    'it is told as of another browser': (turn: number, then: number) =>
      turn < then ? {} : { profile: profiles.firefox },
  };

  test.each(Object.entries(asked))('cookies are followed on from what is known of equal ones: %s', (_, optionsAt) => {
    const events = captured(vanished);
    for (let then = 5; then < events.length; then += 3) {
      let folding = startFolding(chromium, startedAt, 1);
      for (const [turn, event] of events.entries()) {
        folding = foldEvents(folding, [event]);
        const options = optionsAt(turn, then);
        expect(diagnose(folding.trace, options)).toEqual(diagnose(structuredClone(folding.trace), options));
      }
    }
  });

  const differing = plays.filter(([id]) =>
    ['login-rotates', 'http-to-https', 'lifetime-unit', 'popup-partitioned', 'lax-idp-post'].includes(id),
  );

  test.each(differing)('as one browser after another would have it: %s', (_, run) => {
    const { trace } = foldEvents(startFolding(chromium, startedAt, 1), run());
    const unwatched = { ...trace, jar: reconstructJar(trace.chains, [], profiles.chromium) };
    for (const profile of [profiles.chromium, profiles.firefox, profiles.safari, profiles.chromium])
      for (const one of [trace, unwatched])
        expect(diagnose(one, { profile })).toEqual(diagnose(structuredClone(one), { profile }));
  });

  test('whatever comes in, in whatever order', () => {
    fc.assert(
      fc.property(batches, (all) => {
        let folding = startFolding(chromium, startedAt, 1);
        for (const batch of all) {
          folding = foldEvents(folding, batch);
          expect(diagnose(folding.trace)).toEqual(cold(folding.trace));
        }
      }),
      { numRuns: 40 },
    );
  });

  test('events as no browser sends them', () => {
    fc.assert(
      fc.property(arbitraryEvents, fc.infiniteStream(fc.integer({ min: 1, max: 9 })), (events, sizes) => {
        let folding = startFolding(chromium, startedAt, 1);
        for (const batch of inBatches(events, sizes)) {
          folding = foldEvents(folding, batch);
          expect(diagnose(folding.trace)).toEqual(cold(folding.trace));
        }
      }),
      { numRuns: 150 },
    );
  });

  test('though chains are dropped, the recording is cleared or paused, and cookies are chosen', () => {
    const step = fc.oneof(
      { weight: 8, arbitrary: fc.constant({ kind: 'add' as const }) },
      { weight: 1, arbitrary: fc.constant({ kind: 'clear' as const }) },
      { weight: 2, arbitrary: fc.integer({ min: 1, max: 6 }).map((most) => ({ kind: 'keep' as const, most })) },
      { weight: 1, arbitrary: fc.constant({ kind: 'pause' as const }) },
      {
        weight: 3,
        arbitrary: fc.constantFrom('sid', 'seen', undefined).map((name) => ({ kind: 'choose' as const, name })),
      },
      {
        weight: 1,
        arbitrary: fc.constantFrom('chromium' as const, 'firefox' as const).map((as) => ({ kind: 'as' as const, as })),
      },
    );
    fc.assert(
      fc.property(batches, fc.infiniteStream(step), (all, steps) => {
        let now = startedAt;
        const recording = createRecording({ tabId: 1, browser: chromium, now: () => now });
        let options: Parameters<typeof diagnose>[1] = {};
        for (const batch of all) {
          now = Math.max(now, ...batch.map(({ time }) => time));
          const next = steps.next().value as typeof step extends fc.Arbitrary<infer S> ? S : never;
          if (next.kind === 'clear') recording.clear();
          if (next.kind === 'keep') recording.keepAtMost(next.most);
          if (next.kind === 'pause') recording.pause();
          else recording.resume();
          if (next.kind === 'choose')
            options = { ...options, chosen: next.name === undefined ? [] : [{ name: next.name }] };
          if (next.kind === 'as') options = { profile: profiles[next.as] };
          recording.add(batch);
          const trace = recording.trace();
          expect(diagnose(trace, options)).toEqual(diagnose(structuredClone(trace), options));
        }
      }),
      { numRuns: 30 },
    );
  });
});
