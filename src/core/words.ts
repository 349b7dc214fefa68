/**
 * A sentence as data: the English words with `{holes}`, and what fills them. Code and values stand in backticks in the
 * template, never in a value, so that what a page sent can be shown as text only. The template is also the key under
 * which a translation is found: it is written out where it is used, so that `npm run locales` can collect it.
 */
export interface Phrase {
  readonly text: string;
  readonly values: Readonly<Record<string, Value>>;
}

/** Words of ours inside a sentence (`5 minutes`) are a phrase of their own, so that they are translated as well. */
export type Value = string | number | Phrase;

/** A piece of a rendered phrase. `code` pieces are set in monospace. */
export interface Span {
  readonly text: string;
  readonly code: boolean;
}

/** The template in another language, with the same holes and code spans; English itself where there is no translation. */
export type Translate = (template: string) => string;

export function phrase(text: string, values: Phrase['values'] = {}): Phrase {
  return { text, values };
}

/** Renders to spans. A hole without a value stays visible as `{hole}`. */
export function spans(phrase: Phrase, translate: Translate = english): Span[] {
  return translate(phrase.text)
    .split('`')
    .map((part, index) => ({ text: fill(part, phrase.values, translate), code: index % 2 === 1 }))
    .filter((span) => span.text !== '');
}

/** Renders to plain text; code keeps its backticks. */
export function say(phrase: Phrase, translate?: Translate): string {
  return spans(phrase, translate)
    .map((span) => (span.code ? `\`${span.text}\`` : span.text))
    .join('');
}

const english: Translate = (template) => template;

function fill(part: string, values: Phrase['values'], translate: Translate): string {
  return part.replace(/\{(\w+)\}/g, (hole, name: string) => {
    const value = values[name] ?? hole;
    return typeof value === 'object'
      ? spans(value, translate)
          .map(({ text }) => text)
          .join('')
      : String(value);
  });
}
