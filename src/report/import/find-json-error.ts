export interface JsonError {
  readonly line: number;
  readonly column: number;
  /** The character found, or undefined at the end of the text. */
  readonly found: string | undefined;
}

const token =
  // eslint-disable-next-line no-control-regex -- JSON forbids them in strings
  /[ \t\r\n]*(?:([{}[\],:])|("(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*")|(-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)|(true|false|null))/y;

type Expect = 'value' | 'value or ]' | 'key' | 'key or }' | ':' | ', or ]' | ', or }' | 'end';

/**
 * Where a text stops being JSON; undefined when it does not. Without recursion, so depth is no danger. Engines word their
 * parse errors differently and some name no place, hence our own search; it runs only after `JSON.parse` has failed.
 */
export function findJsonError(text: string): JsonError | undefined {
  const open: ('[' | '{')[] = [];
  let expect: Expect = 'value';
  token.lastIndex = 0;
  const after = (): Expect => (open.length === 0 ? 'end' : open.at(-1) === '[' ? ', or ]' : ', or }');
  for (;;) {
    const at = token.lastIndex;
    const match = token.exec(text);
    if (match === null) {
      const stop = at + (/[^ \t\r\n]/.exec(text.slice(at))?.index ?? text.length - at);
      if (expect === 'end' && stop === text.length) return undefined;
      return place(text, stringStop(text, stop));
    }
    const [, mark, string, number, word] = match;
    const start = token.lastIndex - (mark ?? string ?? number ?? word ?? '').length;
    const isValue = string !== undefined || number !== undefined || word !== undefined;
    if ((expect === 'value' || expect === 'value or ]') && isValue) expect = after();
    else if ((expect === 'value' || expect === 'value or ]') && (mark === '[' || mark === '{')) {
      open.push(mark);
      expect = mark === '[' ? 'value or ]' : 'key or }';
    } else if ((expect === 'key' || expect === 'key or }') && string !== undefined) expect = ':';
    else if (expect === ':' && mark === ':') expect = 'value';
    else if (expect === ', or ]' && mark === ',') expect = 'value';
    else if (expect === ', or }' && mark === ',') expect = 'key';
    else if (
      ((expect === ', or ]' || expect === 'value or ]') && mark === ']') ||
      ((expect === ', or }' || expect === 'key or }') && mark === '}')
    ) {
      open.pop();
      expect = after();
    } else return place(text, start);
  }
}

/** A string that does not end, or holds what a string cannot: the place inside it. */
function stringStop(text: string, at: number): number {
  if (text[at] !== '"') return at;
  for (let index = at + 1; index < text.length; index++) {
    const char = text[index]!;
    if (char < ' ' || char === '"') return index;
    if (char === '\\') {
      if (!/^\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/.test(text.slice(index, index + 6))) return index;
      index++;
    }
  }
  return text.length;
}

function place(text: string, at: number): JsonError {
  let line = 1;
  let lineStart = 0;
  for (let next = text.indexOf('\n'); next >= 0 && next < at; next = text.indexOf('\n', next + 1)) {
    line++;
    lineStart = next + 1;
  }
  return { line, column: at - lineStart + 1, found: at < text.length ? text[at] : undefined };
}
