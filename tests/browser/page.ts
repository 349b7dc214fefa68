import { writeFileSync } from 'node:fs';
import type { CdpSession } from './cdp.ts';
import { evaluateIn, type Evaluate } from './evaluate.ts';
import { until } from './until.ts';

/** A tab's page, driven as a user would. */
export interface Page {
  readonly targetId: string;
  readonly session: CdpSession;
  readonly evaluate: Evaluate;
  /** Goes there as if typed; done when the load event fired. Answers the browser's error word, if there was one. */
  goto(url: string): Promise<string | undefined>;
  /** A real mouse click (so that popups and Lax rules see a user), after the element appeared. */
  click(selector: string): Promise<void>;
  url(): Promise<string>;
  waitForUrl(url: string | RegExp, milliseconds?: number): Promise<void>;
  waitForText(text: string, milliseconds?: number): Promise<void>;
  /** Waits until the expression is true in whatever document is there by then. */
  waitFor(expression: string, milliseconds?: number): Promise<void>;
  reload(): Promise<void>;
  screenshot(path: string): Promise<void>;
  close(): Promise<void>;
}

export async function drivePage(browser: CdpSession, targetId: string): Promise<Page> {
  const session = await browser.attach(targetId);
  await session.send('Page.enable');
  const evaluate = evaluateIn(session);

  async function loaded(what: string, act: () => Promise<string | undefined>): Promise<string | undefined> {
    let done = false;
    const stop = session.on('Page.loadEventFired', () => (done = true));
    try {
      const error = await act();
      if (error === undefined) await until(what, () => done);
      return error;
    } finally {
      stop();
    }
  }

  const page: Page = {
    targetId,
    session,
    evaluate,
    goto: (url) =>
      loaded(`${url} to load`, async () => {
        const { errorText } = await session.send('Page.navigate', { url, transitionType: 'typed' });
        return errorText as string | undefined;
      }),
    async click(selector) {
      const { x, y } = await until(`an element ${selector} to click`, () => evaluate(middleOf, selector));
      // A tab behind another one (a popup) takes no input.
      await session.send('Page.bringToFront');
      const at = { x, y, button: 'left', clickCount: 1 };
      await session.send('Input.dispatchMouseEvent', { type: 'mousePressed', ...at });
      await session.send('Input.dispatchMouseEvent', { type: 'mouseReleased', ...at });
    },
    url: () => evaluate(() => location.href),
    async waitForUrl(url, milliseconds) {
      const fits = (now: string): boolean => (typeof url === 'string' ? now === url : url.test(now));
      let now = '';
      await until(
        `the page to be at ${String(url)}`,
        async () => {
          now = await page.url();
          if (!fits(now)) throw new Error(now);
          return true;
        },
        milliseconds,
      );
    },
    async waitForText(text, milliseconds) {
      await until(
        `the text "${text}" on the page`,
        async () => {
          const now = await evaluate(() => document.body.innerText);
          if (!now.includes(text)) throw new Error(now.slice(0, 300));
          return true;
        },
        milliseconds,
      );
    },
    async waitFor(expression, milliseconds) {
      await until(expression, async () => (await evaluate(expression)) === true, milliseconds);
    },
    async reload() {
      await loaded('the reload', async () => {
        await session.send('Page.reload');
        return undefined;
      });
    },
    async screenshot(path) {
      await saveScreenshot(session, path);
    },
    async close() {
      await browser.send('Target.closeTarget', { targetId });
    },
  };
  return page;
}

export async function saveScreenshot(session: CdpSession, path: string): Promise<void> {
  const { data } = await session.send('Page.captureScreenshot', { format: 'png' });
  writeFileSync(path, Buffer.from(String(data), 'base64'));
}

function middleOf(selector: string): { x: number; y: number } | undefined {
  const element = document.querySelector(selector);
  if (element === null) return undefined;
  element.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' });
  const { left, top, width, height } = element.getBoundingClientRect();
  return width > 0 && height > 0 ? { x: left + width / 2, y: top + height / 2 } : undefined;
}
