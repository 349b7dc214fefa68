import { monthAt } from './month-at.ts';

/** The parts of a date as they are written. */
export interface DateParts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
}

/** How long such a date is. */
export const lengthOfFixedDate = 29;

/**
 * `Sun, 06 Nov 1994 08:49:37 GMT` or `Sun, 06-Nov-1994 08:49:37 GMT`, which nearly all servers write (RFC 9110 section 5.6.7),
 * at this place of a text: every part has its place, so no token need be looked for. undefined: another form, or none; the
 * rules read that.
 */
export function fixedDateAt(text: string, at: number): DateParts | undefined {
  const isWritten =
    areLetters(text, at) &&
    text.charCodeAt(at + 3) === 0x2c &&
    text.charCodeAt(at + 4) === 0x20 &&
    isSeparator(text.charCodeAt(at + 7)) &&
    isSeparator(text.charCodeAt(at + 11)) &&
    text.charCodeAt(at + 16) === 0x20 &&
    text.charCodeAt(at + 19) === 0x3a &&
    text.charCodeAt(at + 22) === 0x3a &&
    isGmt(text, at + 25);
  // A day of the week that is spelled as a month would be taken for one.
  if (!isWritten || monthAt(text, at) !== undefined) return undefined;
  const day = twoDigits(text, at + 5);
  const month = monthAt(text, at + 8);
  const century = twoDigits(text, at + 12);
  const year = twoDigits(text, at + 14);
  const hour = twoDigits(text, at + 17);
  const minute = twoDigits(text, at + 20);
  const second = twoDigits(text, at + 23);
  // One that is none is negative, and so is then what they have in common.
  if (month === undefined || (day | century | year | hour | minute | second) < 0) return undefined;
  return { year: century * 100 + year, month, day, hour, minute, second };
}

/** The same of a text that is nothing else. */
export function fixedDate(text: string): DateParts | undefined {
  return text.length === lengthOfFixedDate ? fixedDateAt(text, 0) : undefined;
}

function isGmt(text: string, at: number): boolean {
  return (
    text.charCodeAt(at) === 0x20 &&
    text.charCodeAt(at + 1) === 0x47 &&
    text.charCodeAt(at + 2) === 0x4d &&
    text.charCodeAt(at + 3) === 0x54
  );
}

function areLetters(text: string, at: number): boolean {
  return isLetter(text.charCodeAt(at)) && isLetter(text.charCodeAt(at + 1)) && isLetter(text.charCodeAt(at + 2));
}

function isLetter(unit: number): boolean {
  return (unit >= 0x41 && unit <= 0x5a) || (unit >= 0x61 && unit <= 0x7a);
}

function isSeparator(unit: number): boolean {
  return unit === 0x20 || unit === 0x2d;
}

/** The number that two digits make; -1 where there are not two. */
function twoDigits(text: string, at: number): number {
  const tens = text.charCodeAt(at) - 0x30;
  const ones = text.charCodeAt(at + 1) - 0x30;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : -1;
}
