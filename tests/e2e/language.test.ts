import { existsSync, realpathSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readMessages } from '../../scripts/locales/read-messages.ts';
import { messageId } from '../../src/panel/words/message-id.ts';
import { builtExtension } from '../browser/built-extension.ts';
import { launchChromium } from '../browser/chromium.ts';
import { findChromium, findFirefox } from '../browser/find-browser.ts';
import { launchFirefox } from '../browser/firefox.ts';
import { until } from '../browser/until.ts';
import { startLab } from '../lab/lab.ts';
import { play } from '../lab/play.ts';
import { scenarios } from '../lab/scenarios/index.ts';

/** The panel speaks the language of the browser that it runs in: of the same recording, the verdict in that language. */
const scenario = scenarios.find(({ id }) => id === 'cookie-path')!;
const template =
  '`{name}` was stored at hop {set} for path `{path}`, so the browser does not send it to `{to}` (hop {hop}).';
const german = readMessages(resolve(import.meta.dirname, '../..'), 'de')[messageId(template)]!.message;

/** Debian’s Chromium has its languages in a package of their own (chromium-l10n). */
function knows(language: string): boolean {
  const path = findChromium();
  if (path === undefined || process.platform !== 'linux') return path !== undefined;
  const folders = [dirname(realpathSync(path)), '/usr/lib/chromium'].map((folder) => join(folder, 'locales'));
  return folders.some((folder) => existsSync(join(folder, `${language}.pak`)));
}

const languages = [
  { language: 'en-US', lang: 'en', sentence: template, lost: 'Session lost' },
  { language: 'de', lang: 'de', sentence: german, lost: 'Session verloren' },
];

describe.each(languages)('Chromium in $language', ({ language, lang, sentence, lost }) => {
  if (!knows(language)) console.warn(`skipped: this Chromium has no ${language} (Debian: chromium-l10n)`);

  test.skipIf(!knows(language))('has the verdict and the document in its language', async () => {
    const lab = await startLab([scenario]);
    const chromium = await launchChromium({
      extension: builtExtension('chromium'),
      hostRules: lab.hostRules,
      trust: [lab.certificate],
      language,
    });
    try {
      const panel = await chromium.devtools.openSessionTrace();
      const { page } = chromium;
      await play(scenario, { goto: (url) => page.goto(url), click: (id) => page.click(`#${id}`) }, lab);
      await panel.click({ role: 'treeitem', name: new RegExp(lost) });
      const told = await panel.find({ role: 'heading', name: /connect\.sid/ });
      expect(await panel.textOf(told)).toMatch(pattern(sentence));
      expect(await panel.evaluate(() => document.documentElement.lang)).toBe(lang);
    } finally {
      await chromium.close();
      await lab.close();
    }
  });
});

/** Debian’s Firefox, too, has its languages in packages (firefox-esr-l10n-de). */
function firefoxKnows(language: string): boolean {
  const path = findFirefox();
  if (path === undefined || language === 'en-US' || process.platform !== 'linux') return path !== undefined;
  const folder = join(dirname(realpathSync(path)), 'browser', 'extensions');
  return existsSync(join(folder, `langpack-${language}@firefox-esr.mozilla.org.xpi`));
}

describe.each(languages)('Firefox in $language', ({ language, lang, sentence, lost }) => {
  if (!firefoxKnows(language)) console.warn(`skipped: this Firefox has no ${language} (Debian: firefox-esr-l10n-de)`);

  test.skipIf(!firefoxKnows(language))('has the verdict and the document in its language', async () => {
    const lab = await startLab([scenario]);
    const firefox = await launchFirefox({
      extension: builtExtension('firefox'),
      preferences: { ...lab.firefoxPreferences, 'intl.locale.requested': language },
    });
    try {
      const panel = await firefox.toolbox.openSessionTrace();
      const { page } = firefox;
      await play(scenario, { goto: (url) => page.goto(url), click: (id) => page.click(`#${id}`) }, lab);
      await panel.waitForText(lost);
      const heading = () => panel.evaluate(() => document.querySelector('article h2')?.textContent);
      await until('the verdict', async () => pattern(sentence).test(String(await heading())));
      expect(await panel.evaluate(() => document.documentElement.lang)).toBe(lang);
    } finally {
      await firefox.close();
      await lab.close();
    }
  });
});

/** Any value in the holes; code has no backticks on screen. */
function pattern(sentence: string): RegExp {
  const parts = sentence.replaceAll('`', '').split(/\{\w+\}/);
  return new RegExp(`^${parts.map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('.+?')}$`);
}
