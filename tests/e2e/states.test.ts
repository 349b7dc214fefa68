import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { axeIn } from '../browser/axe.ts';
import { builtExtension } from '../browser/built-extension.ts';
import { launchChromium, type Chromium } from '../browser/chromium.ts';
import type { Theme } from '../browser/devtools-window.ts';
import { until } from '../browser/until.ts';
import { panelStates, reset, type PanelState, type Stage } from './panel-states.ts';

/** Every state of the panel in the real DevTools, in both themes: axe-core finds nothing, and nothing sticks out. */
let chromium: Chromium;
let stage: Stage;
let theme: Theme = 'light';
const ordinary = [1280, 800] as const;
let size: readonly [number, number] = ordinary;

/** Where pictures go, to be looked at: `PICTURES=folder`. */
const pictures = process.env['PICTURES'];

beforeAll(async () => {
  chromium = await launchChromium({
    extension: builtExtension('chromium'),
    size: { width: ordinary[0], height: ordinary[1] },
    theme,
  });
  stage = { panel: await chromium.devtools.openSessionTrace(), devtools: chromium.devtools };
  await stage.panel.find({ role: 'toolbar' });
  await emulate('none');
});

afterAll(() => chromium.close());

/** Reduced motion always: a colour on its way from one theme to the other is nobody's contrast. */
async function emulate(colors: 'none' | 'active'): Promise<void> {
  const features = [
    { name: 'prefers-reduced-motion', value: 'reduce' },
    { name: 'forced-colors', value: colors },
  ];
  await stage.panel.session.send('Emulation.setEmulatedMedia', { features });
}

async function enter(state: PanelState): Promise<void> {
  await reset(stage);
  const next = state.size ?? ordinary;
  if (next.join() !== size.join()) await chromium.devtools.resize(...next);
  size = next;
  await state.open(stage);
  await stage.panel.find(state.shows);
}

async function turn(to: Theme): Promise<void> {
  await chromium.devtools.setTheme(to);
  await until(
    `the panel in ${to}`,
    async () => (await stage.panel.evaluate('document.documentElement.dataset.theme')) === to,
  );
  theme = to;
}

/** What is wider than the panel, or stands beyond its right edge where nothing scrolls. */
function overflowing(): readonly string[] {
  const wide = document.documentElement.scrollWidth > innerWidth ? ['the page itself'] : [];
  const tools = [
    ...document.querySelectorAll<HTMLElement>('.toolbar button, .d-bar button, .status select, .infobar button'),
  ];
  const out = tools.filter(
    (tool) => tool.getClientRects().length > 0 && tool.getBoundingClientRect().right > innerWidth + 1,
  );
  return [...wide, ...out.map((tool) => tool.outerHTML.slice(0, 120))];
}

test.each(panelStates)('axe finds nothing in either theme: $name', async (state) => {
  await enter(state);
  const found: Record<string, readonly string[]> = {};
  for (const to of [theme, theme === 'light' ? 'dark' : 'light'] as const) {
    if (to !== theme) await turn(to);
    found[to] = await axeIn(stage.panel);
    if (pictures !== undefined)
      await chromium.devtools.screenshot(join(pictures, `${state.name.replaceAll(' ', '-')}-${to}.png`));
  }
  expect(found).toEqual({ light: [], dark: [] });
  expect(await stage.panel.evaluate(overflowing)).toEqual([]);
});

const named = (name: string) => panelStates.find((state) => state.name === name)!;

test('with reduced motion nothing moves or fades', async () => {
  await enter(named('lost'));
  await stage.panel.press('2');
  await stage.panel.find({ role: 'tabpanel', name: 'Headers' });
  expect(await stage.panel.evaluate(() => matchMedia('(prefers-reduced-motion: reduce)').matches)).toBe(true);
  expect(
    await stage.panel.evaluate(() =>
      [...document.querySelectorAll('*')].flatMap((element) => {
        const { animationName, transitionDuration } = getComputedStyle(element);
        const moves = animationName !== 'none' || transitionDuration.split(',').some((time) => parseFloat(time) > 0);
        return moves ? [element.outerHTML.slice(0, 120)] : [];
      }),
    ),
  ).toEqual([]);
});

test.each(['lost', 'rejected', 'server did not recognise it', 'kept'])(
  'with forced colours each state has a shape and a word, and what is selected shows: %s',
  async (name) => {
    await emulate('active');
    await enter(named(name));
    expect(await stage.panel.evaluate(() => matchMedia('(forced-colors: active)').matches)).toBe(true);
    expect(await axeIn(stage.panel)).toEqual([]);
    const told = await stage.panel.evaluate(() => {
      const seen = (element: Element | null) => element !== null && element.getBoundingClientRect().width > 3;
      const cells = [...document.querySelectorAll('.lane.main[data-top]')].filter(
        (cell) => cell.querySelector('svg') !== null,
      );
      const [row] = document.querySelectorAll('[role=treeitem][aria-selected=true]');
      const other = document.querySelector('.list');
      return {
        verdict: seen(document.querySelector('.v-meta svg')) && document.querySelector('.v-kind')?.textContent !== '',
        inList: [...document.querySelectorAll('[role=treeitem]')].every((item) => seen(item.querySelector('svg'))),
        cells: cells.length > 0,
        wordless: cells.filter((cell) => cell.textContent.trim() === '' || !seen(cell.querySelector('svg'))).length,
        selected:
          row !== undefined &&
          other !== null &&
          getComputedStyle(row).backgroundColor !== getComputedStyle(other).backgroundColor,
      };
    });
    expect(told).toEqual({ verdict: true, inList: true, cells: true, wordless: 0, selected: true });
    await emulate('none');
  },
);

test('at 200 % the panel takes its narrow form, and nothing sticks out', async () => {
  // half of it is less than the 640 pixels at which the list becomes a picker
  await enter({ ...named('lost'), size: [1240, 800] });
  const before = await stage.panel.evaluate(() => innerWidth);
  const zoom = (by: 'zoomIn' | 'resetZoom') =>
    chromium.devtools.evaluate(`(async () => {
      const Host = await import('./core/host/host.js');
      Host.InspectorFrontendHost.InspectorFrontendHostInstance.${by}();
    })()`);
  await until('200 %', async () => {
    if ((await stage.panel.evaluate(() => innerWidth)) <= before / 1.95) return true;
    await zoom('zoomIn');
    return false;
  });
  try {
    expect(
      await stage.panel.evaluate(() =>
        [...document.querySelectorAll('.list, .picker')].map((part) => getComputedStyle(part).display),
      ),
    ).toEqual(['flex', 'none']);
    expect(await stage.panel.evaluate(overflowing)).toEqual([]);
    expect(await axeIn(stage.panel)).toEqual([]);
    await stage.panel.press('x');
    await stage.panel.find({ role: 'menu', name: 'Export' });
    expect(await stage.panel.evaluate(overflowing)).toEqual([]);
  } finally {
    await zoom('resetZoom');
  }
});
