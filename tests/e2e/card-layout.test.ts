import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { builtExtension } from '../browser/built-extension.ts';
import { launchChromium, type Chromium } from '../browser/chromium.ts';
import { until } from '../browser/until.ts';
import { panelStates, reset, type Stage } from './panel-states.ts';

// What only a browser can lay out: that nothing of the card and the details is out of reach, however the panel stands.

let chromium: Chromium;
let stage: Stage;

beforeAll(async () => {
  chromium = await launchChromium({
    extension: builtExtension('chromium'),
    size: { width: 1280, height: 800 },
    theme: 'light',
  });
  stage = { panel: await chromium.devtools.openSessionTrace(), devtools: chromium.devtools };
  await stage.panel.find({ role: 'toolbar' });
  // What is scrolled is there at once.
  const features = [{ name: 'prefers-reduced-motion', value: 'reduce' }];
  await stage.panel.session.send('Emulation.setEmulatedMedia', { features });
});
afterAll(() => chromium.close());

async function stand(width: number, height: number): Promise<void> {
  await chromium.devtools.resize(width, height);
  await reset(stage);
  await panelStates.find(({ name }) => name === 'lost')!.open(stage);
  await stage.panel.find({ role: 'article' });
}

describe.each([
  ['in a wide window', 1280, 800],
  ['under the page', 1280, 440],
  ['with details below', 900, 760],
  ['narrow', 560, 700],
] as const)('%s', (_, width, height) => {
  test('every tab of the details is whole, and the last can be opened', async () => {
    await stand(width, height);
    const cut = await stage.panel.evaluate(() => {
      const bar = document.querySelector('.d-bar .tabs')!.getBoundingClientRect();
      return [...document.querySelectorAll<HTMLElement>('.d-bar [role=tab]')]
        .filter((tab) => {
          const { left, right } = tab.getBoundingClientRect();
          return left < bar.left - 1 || right > bar.right + 1;
        })
        .map((tab) => tab.textContent);
    });
    expect(cut).toEqual([]);
    await stage.panel.click({ role: 'tab', name: 'What if' });
    await stage.panel.find({ role: 'tabpanel', name: 'What if' });
  });

  test('a card that goes on says so in its own view, and the button leads to its end', async () => {
    await stand(width, height);
    const more = { role: 'button', name: /^More below/ } as const;
    const goesOn = () =>
      stage.panel.evaluate(() => {
        const card = document.querySelector('.verdict')!.getBoundingClientRect();
        return document.querySelector('.v-end')!.getBoundingClientRect().top >= card.bottom;
      });
    const isSaid = async () => (await stage.panel.query(more)).length > 0;
    await until('the card to say whether it goes on', async () => (await isSaid()) === (await goesOn()));
    for (let step = 0; step < 12 && (await goesOn()); step++) {
      const inView = await stage.panel.evaluate(() => {
        const card = document.querySelector('.verdict')!.getBoundingClientRect();
        const button = document.querySelector('.v-more')!.getBoundingClientRect();
        return button.bottom <= card.bottom + 1 && button.top >= card.top && button.height >= 24;
      });
      expect(inView).toBe(true);
      const before = await stage.panel.evaluate(() => document.querySelector('.verdict')!.scrollTop);
      await stage.panel.click(more);
      await until('the card to move on', () =>
        stage.panel.evaluate((from) => document.querySelector('.verdict')!.scrollTop > from, before),
      );
      await until('the button to know', async () => (await isSaid()) === (await goesOn()));
    }
    expect(await goesOn()).toBe(false);
  });
});

test('under the page list, verdict, timeline and details stand side by side', async () => {
  await stand(1280, 440);
  const lefts = await stage.panel.evaluate(() =>
    ['.list', '.verdict', '.tl', '.drawer'].map((part) => {
      const { left, top } = document.querySelector(part)!.getBoundingClientRect();
      return { left, top };
    }),
  );
  expect(new Set(lefts.map(({ top }) => top)).size).toBe(1);
  expect(lefts.map(({ left }) => left)).toEqual(lefts.map(({ left }) => left).toSorted((a, b) => a - b));
  expect(new Set(lefts.map(({ left }) => left)).size).toBe(4);
});

test.each([
  [1280, 800],
  [560, 700],
])('the limit of chains can be seen and changed at %i pixels', async (width, height) => {
  await stand(width, height);
  if (width < 640) {
    await stage.panel.click('More');
    await stage.panel.click({ role: 'menuitem', name: /^Settings/ });
  } else {
    await stage.panel.click('Settings');
  }
  await stage.panel.find({ role: 'dialog', name: 'Settings' });
  const shown = await stage.panel.evaluate(() => {
    const field = document.querySelector<HTMLElement>('dialog .keep');
    return field === null ? 0 : field.getBoundingClientRect().height;
  });
  expect(shown).toBeGreaterThanOrEqual(24);
});
