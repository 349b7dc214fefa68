import { messageId } from '../../src/panel/words/message-id.ts';

/** `_locales/<language>/messages.json`, in the form that browsers read. */
export type Messages = Readonly<Record<string, { readonly message: string }>>;

/** Ids that no template of the source stands for: the language itself, and what manifest.json asks for. */
export const own = ['language', 'name', 'description'] as const;

/** The English table: its own ids first, then the templates by id, so that a change touches few lines. */
export function englishMessages(before: Messages, templates: Iterable<string>): Messages {
  const all = [...new Set(templates)].map((text) => [messageId(text), { message: escaped(text) }] as const);
  return Object.fromEntries([
    ...own.flatMap((id) => (before[id] === undefined ? [] : [[id, before[id]] as const])),
    ...all.sort(([a], [b]) => (a < b ? -1 : 1)),
  ]);
}

/** `$` opens a placeholder in a message, and two of them stand for one. */
export function escaped(text: string): string {
  return text.replaceAll('$', '$$$$');
}

export function unescaped(message: string): string {
  return message.replaceAll('$$', '$');
}

/** What a translation must have in common with its template: holes, and what stands in code spans. */
export function skeleton(text: string): readonly string[] {
  const parts = text.split('`');
  const holes = text.match(/\{\w+\}/g) ?? [];
  const code = parts.filter((_, at) => at % 2 === 1).map((part) => `\`${part}\``);
  return [...holes, ...code, ...(parts.length % 2 === 0 ? ['an open code span'] : [])].sort();
}
