import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { launchChromium } from '../browser/chromium.ts';
import { builtExtension } from '../browser/built-extension.ts';
import { pause, until } from '../browser/until.ts';
import { makeCertificate } from '../lab/certificate.ts';
import { exportReport } from '../lab/lab-browser.ts';
import type { FrameworkCase, Step } from './case.ts';
import { openGate } from './gate.ts';
import type { Report } from './report.ts';
import { openStack, type Stack } from './stack.ts';

/** What came of one run of a case. */
export interface Outcome {
  /** Text of the last page. */
  readonly page: string;
  readonly report: Report;
}

export interface FrameworkBrowser {
  readonly version: string;
  /** Starts the case's servers, does what its user does, and exports the report as a user does. */
  readonly run: (example: FrameworkCase, advised?: string) => Promise<Outcome>;
  readonly close: () => Promise<void>;
}

/** One Chromium with the extension for all cases, whose servers come and go behind it. */
export async function openFrameworkBrowser(hosts: readonly string[]): Promise<FrameworkBrowser> {
  const certificate = await makeCertificate(hosts);
  const gate = await openGate();
  const chromium = await launchChromium({
    extension: builtExtension('chromium'),
    hostRules: gate.hostRules(hosts),
    trust: [certificate.cert],
  });
  const { page, cdp } = chromium;
  const panel = await chromium.devtools.openSessionTrace();

  /** `main` of a document that was not there before. */
  async function arrive(what: string, selector: string, act: () => Promise<unknown>): Promise<void> {
    await page.evaluate('window.isOld = true');
    await act();
    await until(
      what,
      async () => {
        const seen = (await page.evaluate(`({
          arrived: !window.isOld && document.readyState === 'complete' && document.querySelector(${JSON.stringify(selector)}) !== null,
          url: location.href,
          text: (document.body?.innerText ?? '').slice(0, 200),
        })`)) as { readonly arrived: boolean; readonly url: string; readonly text: string };
        if (!seen.arrived) throw new Error(`${seen.url} ${seen.text}`);
        return true;
      },
      8000,
    );
  }

  async function take(step: Step, stack: Stack): Promise<void> {
    if ('restart' in step) return stack.restart(step.restart);
    if ('pause' in step) return pause(step.pause);
    if ('fill' in step) {
      for (const [name, value] of Object.entries(step.fill)) {
        await page.evaluate(`document.querySelector('input[name=${name}]').value = ${JSON.stringify(value)}`);
      }
      return undefined;
    }
    const selector = step.until ?? 'main';
    if ('goto' in step) return arrive(`${step.goto} to show ${selector}`, selector, () => page.goto(step.goto));
    return arrive(`a click on ${step.click} to show ${selector}`, selector, () => page.click(step.click));
  }

  /** Whether every chain has its verdict; a broken run ends when one says so. */
  async function settle(words: RegExp): Promise<void> {
    try {
      await until(
        'a verdict in the panel',
        async () => (await panel.query({ role: 'treeitem', name: words })).length > 0,
        4000,
      );
    } catch {
      // The report will tell.
    }
    await pause(100);
  }

  return {
    version: chromium.version,
    async run(example, advised) {
      const stack = openStack(certificate);
      try {
        gate.lead({});
        await page.goto('about:blank');
        await cdp.send('Storage.clearCookies');
        await page.session.send('Network.clearBrowserCache');
        await panel.click('Clear');
        gate.lead(await example.start(stack, advised));
        for (const step of example.steps) await take(step, stack);
        const text = String(await page.evaluate('document.body.innerText'));
        await settle(advised === undefined ? /Session (?:lost|never established):/ : /Session kept:/);
        const exported = await exportReport(chromium, panel);
        keep(`${example.id}-${advised === undefined ? 'broken' : 'advised'}.har`, exported);
        return { page: text, report: JSON.parse(exported) as Report };
      } catch (error) {
        throw new Error(`${String(error)}\n${stack.words()}`, { cause: error });
      } finally {
        gate.lead({});
        await stack.stop();
      }
    },
    async close() {
      await chromium.close();
      await gate.close();
    },
  };
}

/** FRAMEWORKS_REPORTS: a folder for the exported reports, to look into. */
function keep(name: string, report: string): void {
  const folder = process.env['FRAMEWORKS_REPORTS'];
  if (folder !== undefined) writeFileSync(join(folder, name), report);
}
