import { say, type Phrase } from '../../core/words.ts';
import { codeSpan, escapeMarkdown } from './escape-markdown.ts';

/** Longer values would hide the point of an issue; the report has them whole. */
const longestValue = 400;

/** A sentence: what stands in backticks becomes a code span, what fills a hole elsewhere is escaped, the template is ours. */
export function words({ text, values }: Phrase): string {
  const fill = (name: string): string => {
    const value = Object.hasOwn(values, name) ? values[name] : undefined;
    if (value === undefined) return `{${name}}`;
    return typeof value === 'object' ? say(value) : String(value);
  };
  return text
    .split('`')
    .map((part, index) => {
      if (index % 2 === 1)
        return part === '' ? '' : codeSpan(shortened(part.replace(/\{(\w+)\}/g, (_, name: string) => fill(name))));
      return part
        .split(/\{(\w+)\}/)
        .map((piece, at) => (at % 2 === 1 ? escapeMarkdown(shortened(fill(piece))) : piece.replace(/</g, '&lt;')))
        .join('');
    })
    .join('');
}

export function shortened(text: string): string {
  return text.length <= longestValue ? text : `${text.slice(0, longestValue)}…`;
}
