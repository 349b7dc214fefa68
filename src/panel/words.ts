/**
 * Every text of the panel that is not the core's, in one place, in English. `{holes}` are filled by `t`; backticks mark
 * code. Other languages: `public/_locales`.
 */
import { phrase, spans, type Phrase } from '../core/words.ts';
import { compareWords } from './words/compare-words.ts';
import { copyWords } from './words/copy-words.ts';
import { detailsWords } from './words/details-words.ts';
import { frameWords } from './words/frame-words.ts';
import { translate } from './words/language.ts';
import { listWords } from './words/list-words.ts';
import { maskWords } from './words/mask-words.ts';
import { settingsWords } from './words/settings-words.ts';
import { timelineWords } from './words/timeline-words.ts';
import { toolbarWords } from './words/toolbar-words.ts';
import { valueWords } from './words/value-words.ts';
import { verdictWords } from './words/verdict-words.ts';
import { whatIfWords } from './words/what-if-words.ts';

export const words = {
  ...toolbarWords,
  ...listWords,
  ...verdictWords,
  ...timelineWords,
  ...detailsWords,
  ...frameWords,
  ...whatIfWords,
  ...valueWords,
  ...copyWords,
  ...maskWords,
  ...compareWords,
  ...settingsWords,
} as const;

export type Word = keyof typeof words;

/** The text under `key` in the panel's language, holes filled. */
export function t(key: Word, values: Phrase['values'] = {}): string {
  return spans(phrase(words[key], values), translate)
    .map((span) => span.text)
    .join('');
}

/** The text under `key` as a phrase, for `<PhraseText>`: its backticks become code. */
export function w(key: Word, values: Phrase['values'] = {}): Phrase {
  return phrase(words[key], values);
}

/** The text under `key` in English: for what leaves the panel. */
export function inEnglish(key: Word, values: Phrase['values'] = {}): string {
  return spans(phrase(words[key], values))
    .map((span) => span.text)
    .join('');
}

/** `1 hop`, `4 hops`. */
export function count(what: 'chainCount' | 'hopCount', n: number): string {
  return t(n === 1 ? `${what}One` : `${what}Other`, { n });
}

/** A label and its key, as tooltips show it: `Clear (Ctrl+L)`. */
export function withKey(word: Word, key: string): string {
  return `${t(word)} (${keyName(key)})`;
}

/** Keys as they are called on the keyboards of the panel's language: `Ctrl+L`, `Strg+L`. */
export function keyName(keys: string): string {
  return keys.replace(/Ctrl|Shift/g, (name) => t(name === 'Ctrl' ? 'ctrl' : 'shift'));
}
