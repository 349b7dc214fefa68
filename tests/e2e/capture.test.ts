import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Trace } from '../../src/core/model.ts';
import { builtExtension } from '../browser/built-extension.ts';
import { launchChromium, type Chromium } from '../browser/chromium.ts';
import { pause, until } from '../browser/until.ts';
import { inAnyOrder, recorded, startReferee, type Referee } from './capture-referee.ts';

let browser: Chromium;
let referee: Referee;

beforeAll(async () => {
  referee = await startReferee();
  browser = await launchChromium({ extension: builtExtension('chromium') });
});

afterAll(async () => {
  await browser.close();
  await referee.close();
});

const trace = async (): Promise<Trace> => (await browser.devtools.recorder.evaluate('sessionTrace.trace()')) as Trace;

/** The recording, once it has an end for every request that the server saw since. */
async function recordingOf(from: number): Promise<Trace> {
  let last: Trace | undefined;
  await until(`a recording of ${referee.log.length - from} requests`, async () => {
    last = await trace();
    const open = last.chains.filter((chain) => chain.state === 'open').length;
    const count = recorded(last).length;
    if (count < referee.log.length - from || open > 0) throw new Error(`${count} recorded, ${open} chains open`);
    return !(await nextIsOnItsWay(from));
  });
  return last!;
}

async function nextIsOnItsWay(from: number): Promise<boolean> {
  const before = referee.log.length;
  await pause(150);
  return referee.log.length !== before || recorded(await trace()).length < referee.log.length - from;
}

describe('the recording says what the server says', () => {
  let from: number;
  beforeEach(async () => {
    await browser.page.goto('about:blank');
    await browser.devtools.recorder.evaluate('sessionTrace.clear()');
    from = referee.log.length;
  });

  test('of a redirect chain, before the panel was ever shown', async () => {
    await browser.page.goto(`${referee.origin('a.test')}/chain?run=1&left=6`);
    const recording = await recordingOf(from);
    expect(recorded(recording)).toEqual(referee.log.slice(from));
    expect(recording.chains.map((chain) => chain.hops.length)).toEqual([7]);
    expect(recording.chains[0]?.hops[6]?.response?.ip).toBe('127.0.0.1');
  });

  test('of a loop through one URL', async () => {
    await browser.page.goto(`${referee.origin('a.test')}/loop`);
    const recording = await recordingOf(from);
    expect(recorded(recording)).toEqual(referee.log.slice(from));
    expect(recording.chains.map((chain) => chain.hops.length)).toEqual([5]);
  });

  test('of a popup, a frame and a fetch', async () => {
    await browser.page.goto(`${referee.origin('b.test')}/page`);
    await browser.page.click('#popup');
    const popup = await browser.waitForPage(/run=77&left=0/);
    const recording = await recordingOf(from);
    expect(inAnyOrder(recorded(recording))).toEqual(inAnyOrder(referee.log.slice(from)));
    expect(recording.chains.map(({ hops }) => [hops[0]?.via, hops.length]).sort()).toEqual([
      ['fetch', 3],
      ['frame', 3],
      ['popup', 3],
      ['start', 1],
    ]);
    await popup.close();
  });

  test('and nothing of a tab that nobody inspects', async () => {
    const other = await browser.openTab(`${referee.origin('c.test')}/chain?run=5&left=2`);
    await browser.page.goto(`${referee.origin('a.test')}/chain?run=6&left=0`);
    await until('the page', async () => recorded(await trace()).length > 0);
    await pause(300);
    expect(recorded(await trace()).map(({ request }) => request)).toEqual([
      `GET ${referee.origin('a.test')}/chain?run=6&left=0`,
    ]);
    await other.close();
  });

  test('with the jar before and its changes', async () => {
    await browser.page.goto(`${referee.origin('d.test')}/chain?run=2&left=1`);
    await recordingOf(from);
    await browser.devtools.recorder.evaluate('sessionTrace.clear()');
    await browser.page.evaluate(() => (document.cookie = 'byScript=1'));
    await browser.page.goto(`${referee.origin('d.test')}/chain?run=3&left=0`);
    const jar = await until('the jar', async () => {
      const { jar } = await trace();
      return jar.changes.some(({ cookie }) => cookie.value === '3.0') && jar;
    });
    expect(jar.observed).toBe(true);
    expect(
      jar.baseline
        .filter(({ domain }) => domain === 'd.test')
        .map(({ name }) => name)
        .sort(),
    ).toEqual(['c0', 'c1', 'step']);
    const byScript = jar.changes.find(({ cookie }) => cookie.name === 'byScript');
    expect([byScript?.removed, byScript?.by]).toEqual([false, undefined]);
    expect(jar.changes.find(({ cookie }) => cookie.value === '3.0')?.by).toBeDefined();
  });

  test('when the worker is stopped a hundred times, mid-chain', async () => {
    const stops = { count: 0, enough: false };
    const stopping = (async () => {
      while (!stops.enough || stops.count < 100) {
        if (await browser.worker.stop()) stops.count++;
        await pause(Math.random() * 40);
      }
    })();
    for (let run = 100; run < 150; run++) {
      await browser.page.goto(`${referee.origin('a.test')}/chain?run=${run}&left=9`);
    }
    stops.enough = true;
    await stopping;
    const recording = await recordingOf(from);
    expect(stops.count).toBeGreaterThanOrEqual(100);
    expect(referee.log.length - from).toBe(500);
    expect(recorded(recording)).toEqual(referee.log.slice(from));
    expect(recording.gaps).toEqual([]);
  });

  test('when the worker is stopped during a hop of 36 seconds', async () => {
    const arriving = browser.page.goto(`${referee.origin('a.test')}/slow?ms=36000`);
    await until('the slow request', () => referee.log.length > from);
    expect(await browser.worker.stop()).toBe(true);
    await pause(17_000);
    await browser.worker.stop();
    await until('the end of the slow chain', () => referee.log.length === from + 3, 40_000);
    await arriving.catch(() => undefined);
    const recording = await recordingOf(from);
    expect(recorded(recording)).toEqual(referee.log.slice(from));
    expect(recording.chains.map((chain) => chain.hops.length)).toEqual([3]);
  });
});

test('the panel sees the recording that began before it', async () => {
  const panel = await browser.devtools.openSessionTrace();
  await until('the recorder in the panel', () => panel.evaluate('window.sessionTrace !== undefined'));
  const seen = (await panel.evaluate('sessionTrace.trace()')) as Trace;
  expect(recorded(seen).length).toBeGreaterThan(0);
  expect(recorded(seen)).toEqual(recorded(await trace()));
});

test('the panel gets the recorder back after a reload', async () => {
  const panel = await browser.devtools.openSessionTrace();
  await panel.evaluate('location.reload()');
  await until('the recorder in the reloaded panel', () =>
    panel.evaluate('typeof window.sessionTrace?.trace === "function"'),
  );
});

test('the panel opened as a tab records the tab that it is told to', async () => {
  const tabId = await browser.devtools.inspectedTabId();
  const panel = await browser.openTab(`${browser.extensionOrigin}/src/panel/index.html?tabId=${tabId}`);
  await panel.waitFor('document.getElementById("app")?.childElementCount > 0');
  await browser.page.goto(`${referee.origin('e.test')}/chain?run=200&left=2`);
  await panel.waitForText('e.test');
  await panel.close();
});
