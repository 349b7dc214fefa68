import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { builtExtension } from '../browser/built-extension.ts';
import { findFirefox } from '../browser/find-browser.ts';
import { launchFirefox, type Firefox } from '../browser/firefox.ts';
import { startLab, type Lab } from '../lab/lab.ts';
import { play } from '../lab/play.ts';
import { cookiePath } from '../lab/scenarios/cookie-path.ts';

const path = findFirefox();
if (path === undefined) console.warn('No Firefox found: its smoke test is skipped. Set FIREFOX_PATH to one.');

describe.skipIf(path === undefined)('Firefox, in the real toolbox', () => {
  let lab: Lab;
  let firefox: Firefox;

  beforeAll(async () => {
    lab = await startLab([cookiePath]);
    firefox = await launchFirefox({ extension: builtExtension('firefox'), preferences: lab.firefoxPreferences });
  });

  afterAll(async () => {
    await firefox.close();
    await lab.close();
  });

  test('diagnoses the cookie path', async () => {
    const { page, toolbox } = firefox;
    const panel = await toolbox.openSessionTrace();
    const log = await play(cookiePath, { goto: (url) => page.goto(url), click: (id) => page.click(`#${id}`) }, lab);
    expect(log.map(({ url }) => url)).toContain('https://app.test/dashboard');
    await panel.waitForText('Session lost');
    await panel.waitForText('session lost here');
    const text = await panel.text();
    expect(text).toContain('cookie-path-mismatch');
    expect(text).toContain('NotOnPath');
    expect(text).toContain('certain');
    expect(text).toContain('verified on this trace');
  });
});
