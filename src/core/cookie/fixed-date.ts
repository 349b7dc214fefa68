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

/**
 * `Sun, 06 Nov 1994 08:49:37 GMT` or `Sun, 06-Nov-1994 08:49:37 GMT`, which nearly all servers write (RFC 9110 section 5.6.7):
 * every part has its place, so no token need be looked for. undefined: another form, or none; the rules read that.
 */
export function fixedDate(text: string): DateParts | undefined {
  if (text.length !== 29 || !text.endsWith(' GMT')) return undefined;
  // A day of the week that is spelled as a month would be taken for one.
  if (!areLetters(text, 0) || text.charCodeAt(3) !== 0x2c || text.charCodeAt(4) !== 0x20) return undefined;
  if (monthAt(text, 0) !== undefined || !isSeparator(text.charCodeAt(7)) || !isSeparator(text.charCodeAt(11)))
    return undefined;
  if (text.charCodeAt(16) !== 0x20 || text.charCodeAt(19) !== 0x3a || text.charCodeAt(22) !== 0x3a) return undefined;
  const day = twoDigits(text, 5);
  const month = monthAt(text, 8);
  const century = twoDigits(text, 12);
  const year = twoDigits(text, 14);
  const hour = twoDigits(text, 17);
  const minute = twoDigits(text, 20);
  const second = twoDigits(text, 23);
  // One that is none is negative, and so is then what they have in common.
  if (month === undefined || (day | century | year | hour | minute | second) < 0) return undefined;
  return { year: century * 100 + year, month, day, hour, minute, second };
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
