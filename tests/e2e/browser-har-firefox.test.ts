import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { diagnose } from '../../src/core/diagnose.ts';
import { fromHar } from '../../src/report/import/from-har.ts';
import type { Imported } from '../../src/report/import/import-result.ts';
import { builtExtension } from '../browser/built-extension.ts';
import { findFirefox } from '../browser/find-browser.ts';
import { launchFirefox, type Firefox } from '../browser/firefox.ts';
import { until } from '../browser/until.ts';
import { startLab, type Lab } from '../lab/lab.ts';
import { play } from '../lab/play.ts';
import { cookiePath } from '../lab/scenarios/cookie-path.ts';
import { toldByDiagnosis } from '../lab/told.ts';
import { startUnseenSite } from './unseen-site.ts';

const path = findFirefox();
if (path === undefined) console.warn('No Firefox found: its HAR files are not read. Set FIREFOX_PATH to one.');

describe.skipIf(path === undefined)('a HAR file of Firefox itself', () => {
  let lab: Lab;
  let firefox: Firefox;

  beforeAll(async () => {
    lab = await startLab([cookiePath]);
    firefox = await launchFirefox({
      extension: builtExtension('firefox'),
      preferences: { ...lab.firefoxPreferences, 'devtools.netmonitor.persistlog': true },
    });
  });

  afterAll(async () => {
    await firefox.close();
    await lab.close();
  });

  test('tells the same, and no more than likely', async () => {
    const { page, toolbox } = firefox;
    await toolbox.exportHar();
    const log = await play(cookiePath, { goto: (url) => page.goto(url), click: (id) => page.click(`#${id}`) }, lab);
    // Firefox asks for things of its own, which come to the lab as well.
    const own = log.filter(({ url }) => Object.keys(cookiePath.sites).includes(new URL(url).origin));
    const { trace, source, notes } = await until('the last request in the Network panel', async () => {
      const read = fromHar(await toolbox.exportHar());
      if (!read.ok) throw new Error(read.problem.text.text);
      const seen = read.trace.chains.flatMap(({ hops }) => hops.filter(({ response }) => response !== undefined));
      return seen.length >= own.length ? (read satisfies Imported) : undefined;
    });
    const [headline] = toldByDiagnosis(diagnose(trace)).findings;
    expect(source).toMatchObject({ kind: 'har', maker: 'firefox' });
    expect(notes).toEqual([]);
    expect(headline).toMatchObject({ cause: cookiePath.expect.cause, confidence: 'likely' });
  });

  test('of what its cache answered, says that nothing went out', async () => {
    const { page, toolbox } = firefox;
    const site = await startUnseenSite();
    const at = (path: string) => site.at('localhost', path);
    for (const path of ['/cookie', '/moved', '/first', '/moved', '/first', '/second']) await page.goto(at(path));
    const trace = await until('the last request in the Network panel', async () => {
      const read = fromHar(await toolbox.exportHar());
      if (!read.ok) throw new Error(read.problem.text.text);
      const hops = read.trace.chains.flatMap((chain) => chain.hops);
      return hops.some(({ request, response }) => request.url === at('/second') && response) ? read.trace : undefined;
    });
    const hops = trace.chains.flatMap((chain) => chain.hops).filter(({ request }) => request.url.startsWith(at('/')));
    expect(
      hops.filter(({ response }) => response?.fromCache).map((hop) => [hop.request.url, hop.marks[0]?.kind]),
    ).toEqual([
      [at('/moved'), 'cached-redirect'],
      [at('/first'), 'cached-response'],
    ]);
    expect(hops.filter(({ response }) => !response?.fromCache).map(({ request }) => `GET ${request.url}`)).toEqual(
      site.log.map(({ request }) => request),
    );
    await site.close();
  });
});
