import type { Translate } from '../../core/words.ts';
import { messageId } from './message-id.ts';

/** What the panel is written in. Only the panel is translated: reports and copied texts are shared, so they stay English. */
export interface Language {
  /** For `lang` and `Intl`: `en`, `de`. */
  readonly code: string;
  readonly translate: Translate;
}

export const english: Language = { code: 'en', translate: (template) => template };

let spoken = english;

/** Set once, before anything is shown. */
export function speak(language: Language): void {
  spoken = language;
}

export function language(): Language {
  return spoken;
}

export const translate: Translate = (template) => spoken.translate(template);

/**
 * The language of `_locales` that the browser chose. `message`: the text under an id, empty where there is none, as
 * `i18n.getMessage` has it. English needs no table, since it stands in the code.
 */
export function languageOf(message: (id: string) => string): Language {
  const code = message('language');
  if (code === '' || code === english.code) return english;
  const known = new Map<string, string>();
  return {
    code,
    translate(template) {
      let text = known.get(template);
      if (text === undefined) known.set(template, (text = message(messageId(template)) || template));
      return text;
    },
  };
}
