import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Trace } from '../../src/core/model.ts';
import { builtExtension } from '../browser/built-extension.ts';
import type { ToolboxPanel } from '../browser/firefox-toolbox.ts';
import { launchFirefox, type Firefox } from '../browser/firefox.ts';
import { until } from '../browser/until.ts';
import { inAnyOrder, recorded, startReferee, type Referee } from './capture-referee.ts';

let browser: Firefox;
let referee: Referee;
let panel: ToolboxPanel;

beforeAll(async () => {
  referee = await startReferee();
  browser = await launchFirefox({ extension: builtExtension('firefox'), localDomains: ['a.test', 'b.test'] });
  await browser.page.goto(`${referee.origin('a.test')}/`);
  panel = await browser.toolbox.openSessionTrace();
  await until('the recorder in the panel', () => panel.evaluate('window.sessionTrace !== undefined'));
});

afterAll(async () => {
  await browser.close();
  await referee.close();
});

async function recordingOf(from: number): Promise<Trace> {
  return until(`a recording of ${referee.log.length - from} requests`, async () => {
    const trace = (await panel.evaluate('JSON.parse(JSON.stringify(sessionTrace.trace()))')) as Trace;
    const isComplete = trace.chains.length > 0 && trace.chains.every((chain) => chain.state !== 'open');
    return isComplete && recorded(trace).length >= referee.log.length - from && trace;
  });
}

test.each([
  ['a chain', '/chain?run=1&left=6', 7],
  ['a loop through one URL', '/loop', 5],
])('the recording says what the server says of %s', async (_, path, hops) => {
  await panel.evaluate('sessionTrace.clear()');
  const from = referee.log.length;
  await browser.page.goto(`${referee.origin('a.test')}${path}`);
  const recording = await recordingOf(from);
  expect(recorded(recording)).toEqual(referee.log.slice(from));
  expect(recording.chains.map((chain) => chain.hops.length)).toEqual([hops]);
});

test('of a popup, a frame and a fetch', async () => {
  await panel.evaluate('sessionTrace.clear()');
  const from = referee.log.length;
  await browser.page.goto(`${referee.origin('b.test')}/page`);
  await browser.page.click('#popup');
  await until('all requests', () => referee.log.length === from + 10);
  const recording = await recordingOf(from);
  expect(inAnyOrder(recorded(recording))).toEqual(inAnyOrder(referee.log.slice(from)));
  expect(recording.chains.map(({ hops }) => [hops[0]?.via, hops.length]).sort()).toEqual([
    ['fetch', 3],
    ['frame', 3],
    ['popup', 3],
    ['start', 1],
  ]);
});

test('when the event page is stopped, a chain loses nothing afterwards, and one amid it is marked', async () => {
  await panel.evaluate('sessionTrace.clear()');
  const from = referee.log.length;
  await browser.stopBackground();
  const url = `${referee.origin('a.test')}/chain?run=100&left=9`;
  await browser.page.goto(url);
  const recording = await recordingOf(from);
  expect(recorded(recording)).toEqual(referee.log.slice(from));
  expect(recording.gaps).toEqual([]);

  await browser.page.evaluate((to) => location.assign(to), `${url}&held=7`);
  await until('the third hop on its way', async () => {
    const trace = (await panel.evaluate('JSON.parse(JSON.stringify(sessionTrace.trace()))')) as Trace;
    return trace.chains.some(({ state, hops }) => state === 'open' && hops.length === 3);
  });
  await browser.stopBackground();
  referee.release();
  const after = await until('the gap', async () => {
    const trace = (await panel.evaluate('JSON.parse(JSON.stringify(sessionTrace.trace()))')) as Trace;
    return trace.gaps.length > 0 && trace;
  });
  expect(after.gaps.map(({ kind }) => kind)).toEqual(['listener-lost']);
});

test('the jar is observed', async () => {
  const { jar, browser: recordedIn } = await recordingOf(referee.log.length);
  expect(jar.observed).toBe(true);
  expect(jar.baseline.map(({ name }) => name)).toContain('count');
  expect(recordedIn.name).toBe('firefox');
});
