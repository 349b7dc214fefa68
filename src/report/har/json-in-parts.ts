import { isInTurn } from './in-turn.ts';

export interface JsonPart {
  readonly text: string;
  /** How much is written, from 0 to 1. */
  readonly share: number;
}

/**
 * The text that `JSON.stringify(whole(data), undefined, 2)` gives, one item of a list at a time: neither tree nor text are
 * ever in memory as a whole. `data` is plain data; lists in turn stand in its objects, not in its arrays.
 */
export function* jsonInParts(data: object): Generator<JsonPart, void, undefined> {
  const all = Math.max(1, countOf(data));
  let done = 0;
  yield* partsOf(data, '\n');

  function* partsOf(value: unknown, line: string): Generator<JsonPart, void, undefined> {
    const part = (text: string): JsonPart => ({ text, share: Math.min(1, done / all) });
    const deeper = `${line}  `;
    if (isInTurn(value)) {
      let before = '[';
      for (const item of value.items()) {
        yield part(`${before}${deeper}${textOf(item, deeper)}`);
        before = ',';
        done++;
      }
      yield part(before === '[' ? '[]' : `${line}]`);
    } else if (hasLists(value)) {
      let before = '{';
      for (const [name, field] of Object.entries(value)) {
        if (field === undefined) continue;
        yield part(`${before}${deeper}${JSON.stringify(name)}: `);
        yield* partsOf(field, deeper);
        before = ',';
      }
      yield part(before === '{' ? '{}' : `${line}}`);
    } else yield part(textOf(value, line));
  }
}

/** Line feeds stand only between the parts of JSON, never within a string. */
function textOf(value: unknown, line: string): string {
  return JSON.stringify(value, undefined, 2).replaceAll('\n', line);
}

function hasLists(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && countOf(value) > 0;
}

function countOf(value: unknown): number {
  if (isInTurn(value)) return Math.max(1, value.count);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return 0;
  return Object.values(value).reduce((sum: number, field: unknown) => sum + countOf(field), 0);
}
