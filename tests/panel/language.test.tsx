// @vitest-environment happy-dom
import { fireEvent } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test } from 'vitest';
import table from '../../public/_locales/de/messages.json' with { type: 'json' };
import { unescaped, type Messages } from '../../scripts/locales/messages.ts';
import { detailsTabs } from '../../src/panel/store/create-view-state.ts';
import { bytes, duration } from '../../src/panel/view/sizes.ts';
import { inEnglish, keyName, t } from '../../src/panel/words.ts';
import { english, languageOf, speak } from '../../src/panel/words/language.ts';
import { recordings, type RecordingName } from './fixtures.ts';
import { openPanel } from './open-panel.tsx';

const german: Messages = table;
const message = (id: string) => unescaped(german[id]?.message ?? '');

beforeEach(() => speak(languageOf(message)));
afterEach(() => speak(english));

test('a language is taken as the browser has it; one without a table is English', () => {
  expect(languageOf(message).code).toBe('de');
  expect(languageOf(() => '')).toBe(english);
  expect(languageOf((id) => (id === 'language' ? 'de' : '')).translate('Session lost')).toBe('Session lost');
});

test('texts, keys and numbers are German; what is copied stays English', () => {
  expect(t('verdictLost')).toBe('Session verloren');
  expect(inEnglish('verdictLost')).toBe('Session lost');
  expect(keyName('N Shift+N')).toBe('N Umschalt+N');
  expect([duration(1290), bytes(4100), duration(800 * 86_400_000)]).toEqual(['1,29 s', '4,1 kB', '2 Jahre']);
});

/** Words that are frequent in English sentences, and no words of German or of the field. */
const telling =
  /\b(?:the|of|and|is|are|this|that|with|without|by|for|from|to|not|has|its|you|your|all|hours?|days?)\b/i;

/** A cause is called by its id in every language: reports and the filter say the same. */
const causeId = /session[- ]not[- ]recognised/;

/** What our own words say: without code, values of the page, and the pages of the documentation, which are English. */
function seenAndHeard(): string[] {
  const copy = document.body.cloneNode(true) as HTMLElement;
  for (const not of copy.querySelectorAll('code, pre, mark, [lang=en], select')) not.remove();
  const spoken = [...copy.querySelectorAll('[title], [aria-label], [placeholder]')].flatMap((one) =>
    ['title', 'aria-label', 'placeholder'].flatMap((name) => one.getAttribute(name) ?? []),
  );
  const walker = document.createTreeWalker(copy, NodeFilter.SHOW_TEXT);
  const texts: string[] = [];
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) texts.push(node.textContent ?? '');
  return [...texts, ...spoken];
}

test.each(Object.keys(recordings) as RecordingName[])('no English is left in the panel: %s', (name) => {
  const { store } = openPanel(name);
  const left = new Set<string>();
  const look = () => {
    for (const text of seenAndHeard()) if (telling.test(text.replace(causeId, ''))) left.add(text);
  };
  look();
  for (const tab of detailsTabs) {
    store.view.tab.value = tab;
    for (const hop of [1, 3]) {
      store.selection.selectHop(`c1/${hop}`);
      look();
    }
  }
  for (const key of ['x', 's', '?']) {
    fireEvent.keyDown(document.body, { key });
    look();
  }
  expect([...left]).toEqual([]);
});
