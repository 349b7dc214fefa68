import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { axeIn } from '../browser/axe.ts';
import { builtExtension } from '../browser/built-extension.ts';
import type { Theme } from '../browser/devtools-window.ts';
import { findFirefox } from '../browser/find-browser.ts';
import { findInFirefox } from '../browser/firefox-find.ts';
import { resizeToolbox, setFirefoxTheme } from '../browser/firefox-look.ts';
import { launchFirefox, type Firefox } from '../browser/firefox.ts';
import { until } from '../browser/until.ts';
import { panelStates, reset, type Operated } from './panel-states.ts';

const path = findFirefox();
if (path === undefined) console.warn('No Firefox found: axe-core does not look at its panel. Set FIREFOX_PATH to one.');

/** Every state of the panel in Firefox's toolbox, in both themes: axe-core finds nothing there either. */
describe.skipIf(path === undefined)('axe finds nothing in Firefox, in either theme', () => {
  const ordinary = [1280, 800] as const;
  let firefox: Firefox;
  let panel: Operated;
  let theme: Theme = 'light';
  let size: readonly [number, number] = ordinary;

  beforeAll(async () => {
    const preferences = { 'ui.prefersReducedMotion': 1, 'intl.locale.requested': 'en-US' };
    firefox = await launchFirefox({ extension: builtExtension('firefox'), theme, preferences });
    const shown = await firefox.toolbox.openSessionTrace();
    panel = {
      ...shown,
      press: (keys) => firefox.toolbox.press(keys),
      find: (query) => findInFirefox(shown, query),
      click: (target) =>
        findInFirefox(
          shown,
          typeof target === 'string' ? { role: 'button', name: target } : target,
          'element.focus(); element.click();',
        ),
    };
    await resize(ordinary);
    await reset({ panel });
    // keys reach a panel that has the focus in the toolbox
    await until('the focus in the panel', async () => {
      await panel.press('Tab');
      return panel.evaluate(() => document.hasFocus());
    });
  });

  afterAll(() => firefox.close());

  async function resize(to: readonly [number, number]): Promise<void> {
    await resizeToolbox(firefox.marionette, ...to);
    await until(`a panel ${to[0]} wide`, () => panel.evaluate((width) => Math.abs(innerWidth - width) < 30, to[0]));
    size = to;
  }

  async function turn(to: Theme): Promise<void> {
    await setFirefoxTheme(firefox.marionette, to);
    await until(`the panel in ${to}`, () =>
      panel.evaluate((now) => document.documentElement.dataset['theme'] === now, to),
    );
    theme = to;
  }

  test.each(panelStates)('$name', async (state) => {
    await reset({ panel });
    const next = state.size ?? ordinary;
    if (next.join() !== size.join()) await resize(next);
    await state.open({ panel });
    await panel.find(state.shows);
    const found: Record<string, readonly string[]> = {};
    for (const to of [theme, theme === 'light' ? 'dark' : 'light'] as const) {
      if (to !== theme) await turn(to);
      found[to] = await axeIn(panel);
    }
    expect(found).toEqual({ light: [], dark: [] });
  });
});
