import { fixedDate } from './fixed-date.ts';
import type { DateParts } from './fixed-date.ts';
import { monthAt } from './month-at.ts';

/** Bounds of a saturated date: Chromium's answer to years it cannot hold. */
const earliest = -8.64e15;
const latest = 8.64e15;

// RFC 10025 section 5.1.1: delimiter = %x09 / %x20-2F / %x3B-40 / %x5B-60 / %x7B-7E
const isDelimiter = Uint8Array.from({ length: 0x80 }, (_, unit) =>
  /[\t\x20-\x2F\x3B-\x40\x5B-\x60\x7B-\x7E]/.test(String.fromCharCode(unit)) ? 1 : 0,
);
/** No real date is longer; keeps hostile lines cheap. An attribute value has at most 1024 octets anyway. */
const longest = 4096;

type Rule = 'rfc' | 'chromium' | 'firefox';

type Time = Pick<DateParts, 'hour' | 'minute' | 'second'>;

interface Found {
  time: Time | undefined;
  day: number | undefined;
  month: number | undefined;
  year: number | undefined;
}

/**
 * A cookie date as milliseconds since the epoch, always read as UTC; undefined when it is none.
 * `rfc`: RFC 10025 section 5.1.1. `chromium`: its own token rules (a time needs two colons at once, a year has up to five
 * digits, a year out of range saturates instead of failing). `firefox`: as the standard, but a year before 1601 is long past.
 */
export function parseDate(text: string, rule: Rule = 'rfc'): number | undefined {
  const parts = fixedDate(text) ?? dateByTokens(text, rule);
  return parts === undefined ? undefined : timeOf(parts, rule);
}

function dateByTokens(text: string, rule: Rule): DateParts | undefined {
  const found: Found = {
    time: undefined,
    day: undefined,
    month: undefined,
    year: undefined,
  };
  const take = rule === 'chromium' ? takeChromium : takeRfc;
  const end = Math.min(text.length, longest);
  let start = 0;
  for (let at = 0; at <= end; at++) {
    if (at < end && !isDelimiterAt(text, at)) continue;
    if (at > start) take(text, start, at, found);
    start = at + 1;
  }

  const { time, day, month, year } = found;
  if (time === undefined || day === undefined || month === undefined || year === undefined) return undefined;
  return { year, month, day, ...time };
}

function isDelimiterAt(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit < 0x80 && isDelimiter[unit] === 1;
}

/** Step 2: the first token that fits each part wins, in the order time, day, month, year. */
function takeRfc(text: string, start: number, end: number, found: Found): void {
  const digits = digitsAt(text, start, end);
  if (digits === 0) {
    if (end - start >= 3) found.month ??= monthAt(text, start);
    return;
  }
  const time = found.time === undefined ? timeAt(text, start, end, true) : undefined;
  if (time !== undefined) found.time = time;
  else if (found.day === undefined && digits <= 2) found.day = numberAt(text, start, digits);
  else if (found.year === undefined && digits >= 2 && digits <= 4) found.year = numberAt(text, start, digits);
}

function takeChromium(text: string, start: number, end: number, found: Found): void {
  const digits = digitsAt(text, start, end);
  const length = end - start;
  if (digits === 0) {
    if (end - start >= 3) found.month ??= monthAt(text, start);
  } else if (hasColon(text, start, end)) {
    found.time ??= timeAt(text, start, end, false);
  } else if (found.day === undefined && length <= 2) found.day = numberAt(text, start, digits);
  else if (found.year === undefined && length <= 5) found.year = numberAt(text, start, digits);
}

/** Three numbers of one or two digits with colons between; `isWhole`: no digit may follow, else what follows does not matter. */
function timeAt(text: string, start: number, end: number, isWhole: boolean): Time | undefined {
  const hours = digitsAt(text, start, end);
  const minute = start + hours + 1;
  if (hours > 2 || minute > end || text.charCodeAt(minute - 1) !== colon) return undefined;
  const minutes = digitsAt(text, minute, end);
  const second = minute + minutes + 1;
  if (minutes < 1 || minutes > 2 || second > end || text.charCodeAt(second - 1) !== colon) return undefined;
  const seconds = digitsAt(text, second, end);
  if (seconds < 1 || (isWhole && seconds > 2)) return undefined;
  return {
    hour: numberAt(text, start, hours),
    minute: numberAt(text, minute, minutes),
    second: numberAt(text, second, Math.min(seconds, 2)),
  };
}

const colon = 0x3a;

function hasColon(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (text.charCodeAt(at) === colon) return true;
  return false;
}

/** How many digits stand there in a row. */
function digitsAt(text: string, start: number, end: number): number {
  let at = start;
  while (at < end && text.charCodeAt(at) >= 0x30 && text.charCodeAt(at) <= 0x39) at++;
  return at - start;
}

function numberAt(text: string, start: number, digits: number): number {
  let value = 0;
  for (let at = start; at < start + digits; at++) value = value * 10 + text.charCodeAt(at) - 0x30;
  return value;
}

/** Steps 3 and 4. */
function fullYear(year: number): number {
  if (year >= 70 && year <= 99) return year + 1900;
  return year <= 69 ? year + 2000 : year;
}

/** Steps 3 to 7: milliseconds since the epoch; undefined when there is no such time. */
export function timeOf(parts: DateParts, rule: Rule): number | undefined {
  const { month, day, hour, minute, second } = parts;
  const year = fullYear(parts.year);
  if (day < 1 || day > 31 || hour > 23 || minute > 59 || second > 59) return undefined;
  if (year < 1601) return rule === 'rfc' ? undefined : earliest;
  if (year > 30_827) return latest;
  if (day > 28 && day > lengthOfMonth(year, month)) return undefined;
  return (daysBefore(year, month) + day - 1) * 86_400_000 + ((hour * 60 + minute) * 60 + second) * 1000;
}

/** Days from 1 January 1970 to the first of a month, by the rule of leap years: an engine's own `Date` reckons with numbers of any size. */
function daysBefore(year: number, month: number): number {
  const past = year - 1;
  const ofYears = past * 365 + Math.floor(past / 4) - Math.floor(past / 100) + Math.floor(past / 400) - 719_162;
  return ofYears + daysToMonth[month]! + (month > 1 && isLeap(year) ? 1 : 0);
}

function lengthOfMonth(year: number, month: number): number {
  return month === 1 && isLeap(year) ? 29 : daysToMonth[month + 1]! - daysToMonth[month]!;
}

function isLeap(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

const daysToMonth = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334, 365];
