/**
 * Text of a page made harmless in Markdown, also where a tracker renders HTML, links bare addresses or notifies `@names`:
 * every character with a meaning is written as an entity, control characters become spaces.
 */
export function escapeMarkdown(text: string): string {
  return visible(text)
    .replace(/[&<>]/g, (char) => entities[char]!)
    .replace(/[\\`*_{}[\]()#+!|~^$@:=-]/g, (char) => `&#${char.charCodeAt(0)};`)
    .replace(/(\d)\./g, '$1&#46;')
    .replace(/\bwww\./gi, (word) => `${word.slice(0, 3)}&#46;`);
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** A code span that holds any text on one line: its fence is longer than every run of backticks inside. `|` would end a table cell. */
export function codeSpan(text: string, inTable = false): string {
  const line = visible(text);
  if (line.trim() === '') return inTable ? ' ' : '` `';
  const longest = Math.max(0, ...(line.match(/`+/g) ?? []).map((run) => run.length));
  const fence = '`'.repeat(longest + 1);
  const padded = line.startsWith('`') || line.endsWith('`') ? ` ${line} ` : line;
  // Trackers split a table at every bar, in code too, unless it is escaped.
  return `${fence}${inTable ? padded.replace(/\|/g, '\\|') : padded}${fence}`;
}

/** A fenced block that no line inside can end. */
export function codeBlock(text: string): string {
  const longest = Math.max(2, ...(text.match(/`+/g) ?? []).map((run) => run.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}\n${controls(text, /[^\n\t]/)}\n${fence}`;
}

/** One line: control characters, line separators and characters that turn the direction of text become spaces. */
function visible(text: string): string {
  return controls(text, /[^]/);
}

function controls(text: string, which: RegExp): string {
  // eslint-disable-next-line no-control-regex -- they are what is taken out
  return text.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, (char) =>
    which.test(char) ? ' ' : char,
  );
}
