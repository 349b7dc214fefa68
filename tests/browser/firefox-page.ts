import { asExpression, type Evaluate } from './evaluate.ts';
import type { Marionette } from './marionette.ts';
import { until } from './until.ts';

/** The tab's page in Firefox. */
export interface FirefoxPage {
  readonly evaluate: Evaluate;
  goto(url: string): Promise<void>;
  click(selector: string): Promise<void>;
  url(): Promise<string>;
  waitForUrl(url: string | RegExp, milliseconds?: number): Promise<void>;
  waitForText(text: string, milliseconds?: number): Promise<void>;
}

export function driveFirefoxPage(marionette: Marionette): FirefoxPage {
  const inPage = <T>(act: () => Promise<T>): Promise<T> => inContext(marionette, 'content', act);
  const evaluate = evaluateThrough((code) =>
    inPage(() => marionette.send('WebDriver:ExecuteScript', { script: code, args: [] })),
  );
  const url = (): Promise<string> => evaluate(() => location.href);
  return {
    evaluate,
    url,
    async goto(address) {
      await inPage(() => marionette.send('WebDriver:Navigate', { url: address }));
    },
    async click(selector) {
      await until(`an element ${selector} to click`, () =>
        inPage(async () => {
          const found = await marionette.send('WebDriver:FindElement', { using: 'css selector', value: selector });
          const element = (found as { value: Record<string, string> }).value;
          await marionette.send('WebDriver:ElementClick', { id: Object.values(element)[0] });
          return true;
        }),
      );
    },
    async waitForUrl(expected, milliseconds) {
      await until(
        `the page to be at ${String(expected)}`,
        async () => {
          const now = await url();
          if (typeof expected === 'string' ? now === expected : expected.test(now)) return true;
          throw new Error(now);
        },
        milliseconds,
      );
    },
    async waitForText(text, milliseconds) {
      await until(
        `the text "${text}" on the page`,
        async () => {
          const now = await evaluate(() => document.body.innerText);
          if (now.includes(text)) return true;
          throw new Error(now.slice(0, 300));
        },
        milliseconds,
      );
    },
  };
}

/** Makes an `evaluate` out of something that runs a function body and answers `{value}`. */
export function evaluateThrough(run: (body: string) => Promise<unknown>): Evaluate {
  return async (code: string | ((...args: never[]) => unknown), ...args: unknown[]): Promise<never> => {
    const answer = await run(`return ${asExpression(code, args)}`);
    return (answer as { value?: unknown }).value as never;
  };
}

/** Marionette has one current context; calls here are made one after the other. */
export async function inContext<T>(
  marionette: Marionette,
  context: 'chrome' | 'content',
  act: () => Promise<T>,
): Promise<T> {
  await marionette.send('Marionette:SetContext', { value: context });
  return act();
}
