/** Bounds of a saturated date: Chromium's answer to years it cannot hold. */
const earliest = -8.64e15;
const latest = 8.64e15;

// RFC 10025 section 5.1.1: delimiter = %x09 / %x20-2F / %x3B-40 / %x5B-60 / %x7B-7E
const isDelimiter = Uint8Array.from({ length: 0x80 }, (_, unit) =>
  /[\t\x20-\x2F\x3B-\x40\x5B-\x60\x7B-\x7E]/.test(String.fromCharCode(unit)) ? 1 : 0,
);
const months = 'janfebmaraprmayjunjulaugsepoctnovdec';
/** No real date is longer; keeps hostile lines cheap. An attribute value has at most 1024 octets anyway. */
const longest = 4096;

type Rule = 'rfc' | 'chromium' | 'firefox';

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
  const found: Found = { time: undefined, day: undefined, month: undefined, year: undefined };
  const take = rule === 'chromium' ? takeChromium : takeRfc;
  const end = Math.min(text.length, longest);
  let start = 0;
  for (let at = 0; at <= end; at++) {
    if (at < end && isDelimiter[text.charCodeAt(at)] !== 1) continue;
    if (at > start) take(text.slice(start, at), found);
    start = at + 1;
  }

  const { time, day, month, year } = found;
  if (time === undefined || day === undefined || month === undefined || year === undefined) return undefined;
  return dateOf(fullYear(year), month, day, time, rule);
}

/** Step 2: the first token that fits each part wins, in the order time, day, month, year. */
function takeRfc(token: string, found: Found): void {
  const digits = leadingDigits(token);
  if (digits === 0) {
    found.month ??= monthOf(token);
    return;
  }
  const time = found.time === undefined ? timeOf(token, true) : undefined;
  if (time !== undefined) found.time = time;
  else if (found.day === undefined && digits <= 2) found.day = parseInt(token, 10);
  else if (found.year === undefined && digits >= 2 && digits <= 4) found.year = parseInt(token, 10);
}

function takeChromium(token: string, found: Found): void {
  if (leadingDigits(token) === 0) {
    found.month ??= monthOf(token);
  } else if (token.includes(':')) {
    found.time ??= timeOf(token, false);
  } else if (found.day === undefined && token.length <= 2) found.day = parseInt(token, 10);
  else if (found.year === undefined && token.length <= 5) found.year = parseInt(token, 10);
}

type Time = readonly [hour: number, minute: number, second: number];

/** Three numbers of one or two digits with colons between; `isWhole`: no digit may follow, else what follows does not matter. */
function timeOf(token: string, isWhole: boolean): Time | undefined {
  const hours = leadingDigits(token);
  const minutes = leadingDigits(token, hours + 1);
  const seconds = leadingDigits(token, hours + minutes + 2);
  if (token[hours] !== ':' || token[hours + minutes + 1] !== ':') return undefined;
  if (hours > 2 || minutes < 1 || minutes > 2 || seconds < 1 || (isWhole && seconds > 2)) return undefined;
  const second = hours + minutes + 2;
  return [parseInt(token, 10), parseInt(token.slice(hours + 1), 10), parseInt(token.slice(second, second + 2), 10)];
}

function leadingDigits(token: string, start = 0): number {
  let end = start;
  while (end < token.length && token.charCodeAt(end) >= 0x30 && token.charCodeAt(end) <= 0x39) end++;
  return end - start;
}

function monthOf(token: string): number | undefined {
  if (token.length < 3) return undefined;
  const index = months.indexOf(token.slice(0, 3).toLowerCase());
  return index % 3 === 0 ? index / 3 : undefined;
}

/** Steps 3 and 4. */
function fullYear(year: number): number {
  if (year >= 70 && year <= 99) return year + 1900;
  return year <= 69 ? year + 2000 : year;
}

/** Steps 5 to 7. */
function dateOf(
  year: number,
  month: number,
  day: number,
  [hour, minute, second]: Time,
  rule: Rule,
): number | undefined {
  if (day < 1 || day > 31 || hour > 23 || minute > 59 || second > 59) return undefined;
  if (year < 1601) return rule === 'rfc' ? undefined : earliest;
  if (year > 30_827) return latest;
  if (day > 28 && new Date(Date.UTC(year, month, day)).getUTCDate() !== day) return undefined;
  return Date.UTC(year, month, day, hour, minute, second);
}
