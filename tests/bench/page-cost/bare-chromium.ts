import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { newProfile, startBrowser } from '../../browser/browser-process.ts';
import { connectPipe } from '../../browser/cdp.ts';
import { argumentsFor } from '../../browser/chromium.ts';
import { findChromium } from '../../browser/find-browser.ts';
import { drivePage } from '../../browser/page.ts';
import { until } from '../../browser/until.ts';
import { driveWorker } from '../../browser/worker.ts';

/** A browser as somebody has it who does not debug: one tab, DevTools closed. */
export interface BareChromium {
  /** Loads a page whole and answers how long that took, in milliseconds, as the page itself measured it. */
  load(url: string): Promise<number>;
  close(): Promise<void>;
}

/** With the built extension at `extension`, or without any. Resolves once its worker listens to nothing, or has had its time. */
export async function launchBare(extension: string | undefined): Promise<BareChromium> {
  const path = findChromium();
  if (path === undefined) throw new Error('No Chromium, Chrome or Edge found. Set BROWSER_PATH to one.');
  const profile = newProfile();
  const args = [...argumentsFor({ extension: extension ?? '' }), `--user-data-dir=${join(profile)}`];
  const running = startBrowser(path, args, profile, ['ignore', 'ignore', 'pipe', 'pipe', 'pipe']);
  const [, , , output, input] = running.child.stdio as [null, null, Readable, Writable, Readable];
  const cdp = connectPipe(output, input);
  await cdp.send('Browser.getVersion');
  if (extension !== undefined) {
    const { id } = await cdp.send('Extensions.loadUnpacked', { path: extension });
    const worker = driveWorker(cdp, `chrome-extension://${String(id)}`);
    await worker.waitUntilRunning();
    const isQuiet = async () => (await worker.evaluate('chrome.webRequest.onCompleted.hasListeners()')) === false;
    await until('the worker to rest', isQuiet, 8_000).catch(() => console.log(`${extension} goes on listening`));
  }
  const { targetId } = await cdp.send('Target.createTarget', { url: 'about:blank' });
  const page = await drivePage(cdp, String(targetId));
  return {
    async load(url) {
      await page.goto(url);
      const took = await page.evaluate(
        'performance.getEntriesByType("navigation")[0].loadEventStart - performance.getEntriesByType("navigation")[0].startTime',
      );
      return Number(took);
    },
    close: () => running.end(() => cdp.send('Browser.close')),
  };
}
