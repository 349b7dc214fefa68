/** Bounds of a saturated date: Chromium's answer to years it cannot hold. */
const earliest = -8.64e15;
const latest = 8.64e15;

// RFC 10025 section 5.1.1: delimiter = %x09 / %x20-2F / %x3B-40 / %x5B-60 / %x7B-7E
const delimiters = /[\t\x20-\x2F\x3B-\x40\x5B-\x60\x7B-\x7E]+/;
const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
/** No real date is longer; keeps hostile lines cheap. An attribute value has at most 1024 octets anyway. */
const longest = 4096;

interface Found {
  time?: readonly [number, number, number];
  day?: number;
  month?: number;
  year?: number;
}

/**
 * A cookie date as milliseconds since the epoch, always read as UTC; undefined when it is none.
 * `rfc`: RFC 10025 section 5.1.1. `chromium`: its own token rules (a time needs two colons at once, a year has up to five
 * digits, a year out of range saturates instead of failing).
 */
export function parseDate(text: string, rule: 'rfc' | 'chromium' = 'rfc'): number | undefined {
  const found: Found = {};
  const take = rule === 'rfc' ? takeRfc : takeChromium;
  for (const token of text.slice(0, longest).split(delimiters)) if (token !== '') take(token, found);

  const { time, day, month, year } = found;
  if (time === undefined || day === undefined || month === undefined || year === undefined) return undefined;
  return dateOf(fullYear(year), month, day, time, rule);
}

/** Step 2: the first token that fits each part wins, in the order time, day, month, year. */
function takeRfc(token: string, found: Found): void {
  const time = found.time === undefined && /^(\d{1,2}):(\d{1,2}):(\d{1,2})(?!\d)/.exec(token);
  if (time) {
    found.time = [Number(time[1]), Number(time[2]), Number(time[3])];
    return;
  }
  const day = found.day === undefined && /^(\d{1,2})(?!\d)/.exec(token);
  if (day) {
    found.day = Number(day[1]);
    return;
  }
  if (found.month === undefined && monthOf(token) !== undefined) {
    found.month = monthOf(token)!;
    return;
  }
  const year = found.year === undefined && /^(\d{2,4})(?!\d)/.exec(token);
  if (year) found.year = Number(year[1]);
}

function takeChromium(token: string, found: Found): void {
  if (!/^\d/.test(token)) {
    const month = found.month === undefined ? monthOf(token) : undefined;
    if (month !== undefined) found.month = month;
  } else if (token.includes(':')) {
    const time = found.time === undefined && /^(\d{1,2}):(\d{1,2}):(\d{1,2})/.exec(token);
    if (time) found.time = [Number(time[1]), Number(time[2]), Number(time[3])];
  } else if (found.day === undefined && token.length <= 2) found.day = parseInt(token, 10);
  else if (found.year === undefined && token.length <= 5) found.year = parseInt(token, 10);
}

function monthOf(token: string): number | undefined {
  const index = months.indexOf(token.slice(0, 3).toLowerCase());
  return index === -1 ? undefined : index;
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
  [hour, minute, second]: readonly [number, number, number],
  rule: 'rfc' | 'chromium',
): number | undefined {
  if (day < 1 || day > 31 || hour > 23 || minute > 59 || second > 59) return undefined;
  if (year < 1601) return rule === 'rfc' ? undefined : earliest;
  if (year > 30_827) return latest;
  const date = new Date(Date.UTC(year, month, day, hour, minute, second));
  return date.getUTCDate() === day ? date.getTime() : undefined;
}
