import type { Profile } from '../profile.ts';

// eslint-disable-next-line no-control-regex -- control characters are the subject
const forbidden = /[\x00-\x08\x0A-\x1F\x7F]/;

/** RFC 10025 section 5.6 step 1: no control character anywhere in the line, attributes included; TAB is allowed. */
export function hasForbiddenCharacter(line: string): boolean {
  return forbidden.test(line);
}

/** May a TAB stand inside this (trimmed) piece of the line? The standard lets it; browsers differ. */
export function refusesTab(text: string, profile: Profile): boolean {
  return profile.innerTab === 'refused' && text.includes('\t');
}

/** A piece of the text without SP and TAB, and nothing else, at its ends. */
export function trimBlanks(text: string, start = 0, end = text.length): string {
  while (start < end && isBlank(text.charCodeAt(start))) start++;
  while (end > start && isBlank(text.charCodeAt(end - 1))) end--;
  return text.slice(start, end);
}

export function isAscii(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 0x7f) return false;
  return true;
}

function isBlank(unit: number): boolean {
  return unit === 0x20 || unit === 0x09;
}
