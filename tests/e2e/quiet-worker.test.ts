import { afterAll, beforeAll, expect, test } from 'vitest';
import { builtExtension } from '../browser/built-extension.ts';
import { launchChromium, type Chromium } from '../browser/chromium.ts';
import { until } from '../browser/until.ts';
import { startReferee, type Referee } from './capture-referee.ts';

/** With DevTools closed the extension costs nobody anything: its worker neither listens nor is woken. */
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

const events = [
  'webRequest.onBeforeRequest',
  'webRequest.onHeadersReceived',
  'webNavigation.onCommitted',
  'cookies.onChanged',
];

/** How many of the events the worker listens to, when it runs. */
async function heard(): Promise<number> {
  const all = `[${events.map((event) => `chrome.${event}.hasListeners()`).join()}]`;
  const listening = (await browser.worker.evaluate(all)) as readonly boolean[];
  return listening.filter(Boolean).length;
}

async function devToolsTarget(): Promise<string | undefined> {
  const { targetInfos } = await browser.cdp.send('Target.getTargets', { filter: [{}] });
  return (targetInfos as readonly { targetId: string; url: string }[]).find(({ url }) =>
    /^devtools:\/\/devtools\/.*devtools_app\.html/.test(url),
  )?.targetId;
}

test('it listens while DevTools are open, rests when they close, and is there when they open again', async () => {
  await until('the worker to listen', async () => (await heard()) === events.length);

  await browser.cdp.send('Target.closeTarget', { targetId: (await devToolsTarget())! });
  await until('DevTools to close', async () => (await devToolsTarget()) === undefined);
  await until('the worker to rest', async () => (await heard()) === 0, 15_000);

  // Stopped now, it is not woken: the browser keeps no registration that a request or a cookie could meet.
  expect(await browser.worker.stop()).toBe(true);
  await browser.page.goto(`${referee.origin('a.test')}/chain?run=9&left=3`);
  await browser.page.goto(`${referee.origin('a.test')}/loop`);
  expect(await browser.worker.isRunning()).toBe(false);

  await browser.cdp.send('Target.openDevTools', { targetId: browser.page.targetId });
  await browser.worker.waitUntilRunning();
  await until('the worker to listen again', async () => (await heard()) === events.length);
});
