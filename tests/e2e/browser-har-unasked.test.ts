import { afterAll, beforeAll, expect, test } from 'vitest';
import { diagnose } from '../../src/core/diagnose.ts';
import type { Diagnosis } from '../../src/core/model.ts';
import { fromHar } from '../../src/report/import/from-har.ts';
import { builtExtension } from '../browser/built-extension.ts';
import { launchChromium, type Chromium } from '../browser/chromium.ts';
import { openNetworkPanel, type NetworkPanel } from '../browser/network-panel.ts';
import { until } from '../browser/until.ts';
import { startUnseenSite, type UnseenSite } from './unseen-site.ts';

/**
 * HAR files of Chromium with pages that its cache or a service worker answered: the server's log is the referee. Nothing is
 * said to have gone out that did not, and no cookie is said to have been withheld that the server got.
 */
let site: UnseenSite;
let chromium: Chromium;
let network: NetworkPanel;

beforeAll(async () => {
  site = await startUnseenSite();
  chromium = await launchChromium({ extension: builtExtension('chromium') });
  await chromium.devtools.openSessionTrace();
  network = await openNetworkPanel(chromium.cdp, chromium.devtools.frontEndId);
});

afterAll(async () => {
  await chromium.close();
  await site.close();
});

const at = (path: string): string => site.at('localhost', path);

/** What the file tells, once the request that went out last is in it. */
async function exported(last: string): Promise<Diagnosis> {
  return until('the last request in the Network panel', async () => {
    const answer = fromHar(await network.exportHar('sensitive'));
    if (!answer.ok) throw new Error(answer.problem.text.text);
    const hops = answer.trace.chains.flatMap((chain) => chain.hops);
    return hops.some(({ request, response }) => request.url === at(last) && response)
      ? diagnose(answer.trace)
      : undefined;
  });
}

/** Every hop that the file shows going out, as the server logs it. */
function wentOut({ chains }: Diagnosis): string[] {
  return chains
    .flatMap(({ hops }) => hops)
    .filter(({ observed, hop }) => observed && hop.response !== undefined && !hop.response.fromCache)
    .map(({ hop: { request } }) => {
      const cookie = request.headers?.find(({ name }) => name.toLowerCase() === 'cookie')?.value ?? '';
      return `${request.method} ${request.url} ${cookie}`;
    });
}

const logged = (): string[] => site.log.map(({ request, cookie }) => `${request} ${cookie}`);

test('a redirect and a page from the cache', async () => {
  const { page } = chromium;
  await network.clear();
  for (const path of ['/cookie', '/moved', '/first', '/moved', '/first', '/second']) await page.goto(at(path));
  const told = await exported('/second');
  const cached = told.chains.flatMap(({ hops }) => hops).filter(({ hop }) => hop.response?.fromCache);
  expect(cached.map(({ hop, cookies }) => [hop.request.url, hop.marks[0]?.kind, cookies[0]?.reasons])).toEqual([
    [at('/moved'), 'cached-redirect', ['cached-response']],
    [at('/first'), 'cached-response', ['cached-response']],
  ]);
  expect(wentOut(told)).toEqual(logged());
  expect(told.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
});

test.each([
  ['a service worker', ''],
  ['a service worker that loads pages ahead', '?preload'],
])('pages by %s', async (_, query) => {
  const { page } = chromium;
  await page.goto(at(`/register${query}`));
  await until('the worker', async () => (await page.evaluate(() => document.title)) === 'controlled');
  await network.clear();
  await page.goto(at('/login'));
  await page.goto(at('/second'));
  const told = await exported('/second');
  const home = told.chains.flatMap(({ hops }) => hops).find(({ hop }) => hop.request.url === at('/home'));
  expect(home).toMatchObject({ observed: false, hop: { marks: [{ kind: 'service-worker' }, {}] } });
  const log = logged();
  expect(wentOut(told).filter((request) => !log.includes(request))).toEqual([]);
  expect(told.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
});
