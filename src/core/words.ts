/**
 * A sentence as data: the English words with `{holes}`, and what fills them. Code and values stand in backticks in the
 * template, never in a value, so that what a page sent can be shown as text only. The template is also the key under
 * which a translation is found.
 */
export interface Phrase {
  readonly text: string;
  readonly values: Readonly<Record<string, string | number>>;
}

/** A piece of a rendered phrase. `code` pieces are set in monospace. */
export interface Span {
  readonly text: string;
  readonly code: boolean;
}

export function phrase(text: string, values: Readonly<Record<string, string | number>> = {}): Phrase {
  return { text, values };
}

/** Renders to spans. A hole without a value stays visible as `{hole}`. */
export function spans(phrase: Phrase, translate: (text: string) => string = (text) => text): Span[] {
  return translate(phrase.text)
    .split('`')
    .map((part, index) => ({ text: fill(part, phrase.values), code: index % 2 === 1 }))
    .filter((span) => span.text !== '');
}

/** Renders to plain text; code keeps its backticks. */
export function say(phrase: Phrase, translate?: (text: string) => string): string {
  return spans(phrase, translate)
    .map((span) => (span.code ? `\`${span.text}\`` : span.text))
    .join('');
}

function fill(part: string, values: Phrase['values']): string {
  return part.replace(/\{(\w+)\}/g, (hole, name: string) => String(values[name] ?? hole));
}
