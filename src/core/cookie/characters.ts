import type { Profile } from '../profile.ts';

// eslint-disable-next-line no-control-regex -- control characters are the subject
const forbidden = /[\x00-\x08\x0A-\x1F\x7F]/;
const cutting = /[\0\r\n]/;
/** Nearly all text: one look per character, where the other expressions take several. */
const printable = /^[\x20-\x7E]*$/;
const printableToSemicolon = /[\x20-\x3A\x3C-\x7E]*/y;

/** Control characters in a text; `cutting`: those that end a header (NUL, CR, LF) are among them. */
export type Controls = 'none' | 'some' | 'cutting';

/** RFC 10025 section 5.6 step 1: no control character anywhere in the line, attributes included; TAB is allowed. */
export function controlsIn(text: string): Controls {
  if (printable.test(text) || !forbidden.test(text)) return 'none';
  return cutting.test(text) ? 'cutting' : 'some';
}

/** Where the printable text that a line begins with ends: at the first `;` at the latest. */
export function endOfPrintable(line: string): number {
  printableToSemicolon.lastIndex = 0;
  printableToSemicolon.test(line);
  return printableToSemicolon.lastIndex;
}

/** May a TAB stand inside this (trimmed) piece of the line? The standard lets it; browsers differ. */
export function refusesTab(line: string, profile: Profile, start = 0, end = line.length): boolean {
  if (profile.innerTab !== 'refused') return false;
  // Looks at the piece alone: a line can have many of them, and its one TAB at its end.
  for (let at = start; at < end; at++) if (line.charCodeAt(at) === tab) return true;
  return false;
}

const tab = 0x09;

/** A piece of the text without SP and TAB, and nothing else, at its ends. */
export function trimBlanks(text: string, start = 0, end = text.length): string {
  const first = afterBlanks(text, start, end);
  return text.slice(first, beforeBlanks(text, first, end));
}

/** Where the piece begins that way; `end` if there is nothing else. */
export function afterBlanks(text: string, start: number, end: number): number {
  let at = start;
  while (at < end && isBlank(text.charCodeAt(at))) at++;
  return at;
}

/** Where the piece ends that way; `start` if there is nothing else. */
export function beforeBlanks(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && isBlank(text.charCodeAt(at - 1))) at--;
  return at;
}

export function isAscii(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 0x7f) return false;
  return true;
}

function isBlank(unit: number): boolean {
  return unit === 0x20 || unit === 0x09;
}
