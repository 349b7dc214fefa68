import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Chain, Trace } from '../../src/core/model.ts';
import { builtExtension } from '../browser/built-extension.ts';
import { launchChromium, type Chromium } from '../browser/chromium.ts';
import { until } from '../browser/until.ts';
import { startUnseenSite, type UnseenSite } from './unseen-site.ts';

/** What the extension APIs hide or misreport, in Chromium with DevTools open: each is marked, and none tells a wrong story. */
let browser: Chromium;
let site: UnseenSite;
let from: number;

beforeAll(async () => {
  site = await startUnseenSite();
  browser = await launchChromium({ extension: builtExtension('chromium'), args: ['--disable-popup-blocking'] });
});

afterAll(async () => {
  await browser.close();
  await site.close();
});

beforeEach(async () => {
  await browser.page.goto('about:blank');
  await forget();
});

async function forget(): Promise<void> {
  await browser.devtools.recorder.evaluate('sessionTrace.clear()');
  from = site.log.length;
}

const trace = async (): Promise<Trace> => (await browser.devtools.recorder.evaluate('sessionTrace.trace()')) as Trace;

/** The chains, once `isThere` says so and none is under way. */
async function chains(isThere: (chains: readonly Chain[]) => boolean): Promise<readonly Chain[]> {
  let told = '';
  return until('the recording', async () => {
    const { chains } = await trace();
    told = JSON.stringify(chains.map(summary));
    if (chains.every(({ state }) => state !== 'open') && isThere(chains)) return chains;
    throw new Error(told);
  });
}

/** `navigation: start /a 302 [mark] sid=1 → …`: kind, how, path, status, marks and the cookies that were sent. */
function summary({ kind, hops }: Chain): string {
  const parts = hops.map((hop) => {
    const { pathname } = new URL(hop.request.url);
    const marks = hop.marks.map((mark) => mark.kind).join();
    return `${hop.via} ${pathname} ${hop.response?.status ?? 0}${marks === '' ? '' : ` [${marks}]`}`;
  });
  return `${kind}: ${parts.join(' → ')}`;
}

/** What reached the network according to the recording, in the referee's words. A fetch of DevTools that nobody answers did not. */
function claimed(chains: readonly Chain[]): unknown[] {
  return chains
    .filter(({ kind, hops }) => kind !== 'other' || hops.some(({ response }) => response))
    .flatMap(({ hops }) => hops)
    .filter(({ response, marks }) => !response?.fromCache && !marks.some(({ kind }) => kind === 'cached-redirect'))
    .map(({ request }) => ({
      request: `${request.method} ${request.url}`,
      cookie: request.headers?.find(({ name }) => name.toLowerCase() === 'cookie')?.value ?? '',
    }));
}

const ofPath = (path: string) => (chains: readonly Chain[]) =>
  chains.some(({ hops }) => new URL(hops.at(-1)!.request.url).pathname === path);

test('a cached redirect: its Cookie never left', async () => {
  await browser.page.goto(site.at('localhost', '/cookie'));
  await browser.page.goto(site.at('localhost', '/moved'));
  await forget();
  await browser.page.goto(site.at('localhost', '/moved'));
  const seen = await chains(ofPath('/landed'));
  expect(seen.map(summary)).toEqual(['navigation: start /moved 301 [cached-redirect] → http-redirect /landed 200']);
  expect(claimed(seen)).toEqual(site.log.slice(from));
});

test('a page restored from the back/forward cache', async () => {
  const first = site.at('localhost', '/first');
  await browser.page.goto(first);
  await browser.page.click('#next');
  await browser.page.waitForUrl(/second$/);
  await forget();
  await browser.page.evaluate('history.back()');
  const gap = await until('the gap', async () => (await trace()).gaps[0]);
  expect([gap.kind, gap.text.values.url]).toEqual(['bfcache', first]);
  expect(site.log.slice(from)).toEqual([]);
  expect(claimed((await trace()).chains)).toEqual([]);
});

test('a page prefetched by speculation rules: the prefetch is marked, showing it is no request', async () => {
  await browser.page.goto(site.at('localhost', '/speculative'));
  // Chromium sometimes asks for the page once more beside it, as a fetch that nobody answers; that claims nothing.
  const ahead = (await chains(ofPath('/prefetched'))).filter(({ hops }) => hops.some(({ response }) => response));
  expect(ahead.map(summary)).toEqual([
    'navigation: start /speculative 200',
    'navigation: start /prefetched 200 [prerender]',
  ]);
  expect(claimed(ahead)).toEqual(site.log.slice(from));
  await forget();
  await browser.page.click('#go');
  await browser.page.waitForUrl(/prefetched$/);
  const shown = await chains(ofPath('/prefetched'));
  expect(shown.map(summary)).toEqual(['navigation: link /prefetched 200 [cached-response]']);
  expect(claimed(shown)).toEqual(site.log.slice(from));
});

test('an image from the memory cache claims no request', async () => {
  await browser.page.goto(site.at('localhost', '/images'));
  await browser.page.goto('about:blank');
  await forget();
  await browser.page.goto(site.at('localhost', '/images'));
  const seen = await chains(ofPath('/images'));
  expect(claimed(seen)).toEqual(site.log.slice(from));
  expect(claimed(seen)).toHaveLength(1);
});

test('an answered HTTP challenge: both answers and their cookies', async () => {
  await browser.page.goto(site.at('localhost', '/protected').replace('//', '//user:secret@'));
  const seen = await chains(ofPath('/protected'));
  expect(seen.map(summary)).toEqual([
    'navigation: start /protected 401 → internal-redirect /protected 200 [headers-missing]',
  ]);
  const jar = await until('both changes of the jar', async () => {
    const { jar } = await trace();
    if (jar.changes.length < 2) throw new Error(`${jar.changes.length} changes`);
    return jar;
  });
  const hops = seen[0]!.hops.map(({ id }) => id);
  expect(jar.changes.map(({ cookie, by }) => [cookie.name, hops.indexOf(by?.hop ?? '')])).toEqual([
    ['challenged', 0],
    ['answered', 1],
  ]);
});

test('a recording begun amid a login: what was set before is in the jar', async () => {
  await browser.page.goto(site.at('localhost', '/cookie'));
  await forget();
  await browser.page.goto(site.at('localhost', '/after'));
  const [chain] = await chains(ofPath('/after'));
  const { jar } = await trace();
  expect(jar.baseline.map(({ name }) => name)).toContain('sid');
  expect(claimed([chain!])).toEqual(site.log.slice(from));
});

test('a tab that was open before the extension is recorded from then on', async () => {
  const tabId = await browser.devtools.inspectedTabId();
  await browser.page.goto(site.at('localhost', '/before'));
  await browser.worker.stop();
  const panel = await browser.openTab(`${browser.extensionOrigin}/src/panel/index.html?tabId=${tabId}`);
  await panel.waitFor('document.getElementById("app")?.childElementCount > 0');
  const later = await browser.page.goto(site.at('localhost', '/later'));
  expect(later).toBeUndefined();
  await panel.waitForText('/later');
  await panel.close();
});

test.each([
  ['', [' [service-worker]', ' [service-worker]', ' [service-worker]']],
  ['?preload', ['', '', '']],
])('a login through a service worker%s is one navigation', async (mode, [login, step, home]) => {
  const host = mode === '' ? 'localhost' : '127.0.0.1';
  await browser.page.goto(site.at(host, `/register${mode}`));
  await browser.page.waitFor('document.title === "controlled"');
  await forget();
  await browser.page.goto(site.at(host, '/login'));
  const seen = await chains(ofPath('/home'));
  const expected = `navigation: start /login 302${login} → http-redirect /step 302${step} → http-redirect /home 200${home}`;
  // The browser may look for a newer worker at any time
  const navigations = seen.filter(({ kind }) => kind !== 'other');
  expect(navigations.map(summary)).toEqual([expected]);
  expect(claimed(navigations)).toEqual(site.log.slice(from).filter(({ request }) => !request.includes('worker.js')));
  expect(navigations[0]?.state).toBe('done');
});

test('a login that leaves a service worker’s site and comes back is one navigation', async () => {
  await browser.page.goto(site.at('localhost', '/login-elsewhere'));
  const seen = (await chains(ofPath('/home'))).filter(({ kind }) => kind !== 'other');
  expect(seen.map(summary)).toEqual([
    'navigation: start /login-elsewhere 302 [service-worker] → http-redirect /authorize 302' +
      ' → http-redirect /step 302 [service-worker] → http-redirect /home 200 [service-worker]',
  ]);
  expect(claimed(seen)).toEqual(site.log.slice(from).filter(({ request }) => !request.includes('worker.js')));
});

test.each([
  ['noopener', ['/popup', '/popped']],
  ['blank', ['/popup', '/popped']],
  ['later', ['/popup', '/popped']],
  ['nested', ['/opens-popup', '/popup', '/popped']],
  ['closes', ['/closing', '/closed']],
  ['form', ['/popup', '/popped']],
  ['frame', ['/popup', '/popped']],
])('a popup (%s) is followed from its first request on', async (id, paths) => {
  await browser.page.goto(site.at('plain.test', '/opener'));
  await forget();
  await browser.page.click(`#${id}`);
  // The browser may not know yet where another site's frame lies: such a click reaches nobody. The frame opens but once.
  if (id === 'frame') {
    await until('the frame to hear a click', async () => {
      if (site.log.length > from) return true;
      await browser.page.click(`#${id}`);
      return false;
    });
  }
  const last = paths.at(-1)!;
  const seen = await chains(ofPath(last));
  const hops = seen.flatMap((chain) => chain.hops).filter(({ request }) => request.resourceType === 'main-frame');
  expect(hops.map(({ request }) => new URL(request.url).pathname)).toEqual(paths);
  expect(hops[0]?.via).toBe('popup');
  expect(claimed(seen)).toEqual(site.log.slice(from));
});
