/** A cookie that stands inside another's `Set-Cookie` line, because something joined the two with a comma. */
export interface Fold {
  readonly name: string;
  /** The comma and the name, as they stand in the line. */
  readonly text: string;
  /** The line that was folded in, up to the next one. */
  readonly line: string;
  /** `attributes`: behind a `;`, where no cookie has a comma and a name. `value`: could be a value that looks like it. */
  readonly at: 'attributes' | 'value';
}

const names =
  /,[ \t]*(?!(?:expires|max-age|domain|path|secure|httponly|samesite|partitioned|priority)[ \t]*=)([!#$%&'*+\-.^_`|~\w]+)=/gi;
const attribute = /;[ \t]*(?:expires|max-age|domain|path|secure|httponly|samesite)\b/i;

/**
 * Cookies folded into a `Set-Cookie` line. The comma of a date has no `name=` behind it; inside a value, braces, quotes,
 * commas without a blank and lines without attributes of their own are left alone, as lists and JSON look like that.
 */
export function foldsOf(line: string): readonly Fold[] {
  if (!line.includes(',')) return [];
  const end = line.indexOf(';');
  const found = [...line.slice(0, longest).matchAll(names)];
  return found.flatMap((match, index): readonly Fold[] => {
    const { index: start } = match;
    const rest = line.slice(start, found[index + 1]?.index ?? line.length).replace(/^,[ \t]*/, '');
    const at = end !== -1 && start > end ? 'attributes' : 'value';
    const isJoin = /^,[ \t]/.test(match[0]) && attribute.test(rest) && !/["{[(]/.test(line.slice(0, start));
    if (at === 'value' && !isJoin) return [];
    return [{ name: match[1]!, text: match[0], line: rest, at }];
  });
}

/** More than any cookie may have; keeps hostile lines cheap. */
const longest = 32_768;

const weekday = /expires[ \t]*=[ \t]*(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*[ \t]*$/i;
const restOfDate = /^[ \t]*\d{1,2}[ -][a-z]{3}[ -]\d{2,4}[ \t]+\d{1,2}:\d{2}:\d{2}[^;]*/i;

/** Was this line cut at the comma of its date, so that the next begins with the rest? `next` is that rest. */
export function isCut(line: string, next: string | undefined): next is string {
  return next !== undefined && weekday.test(line) && restOfDate.test(next);
}
