import { describe, expect, test } from 'vitest';
import { parseDate } from '../../../src/core/cookie/parse-date.ts';

const iso = (time: number | undefined): string | undefined =>
  time === undefined ? undefined : new Date(time).toISOString().slice(0, 19);

describe('RFC 10025 section 5.1.1', () => {
  test.each([
    ['Wed, 21 Oct 2015 07:28:00 GMT', '2015-10-21T07:28:00'],
    ['Wednesday, 21-Oct-15 07:28:00 GMT', '2015-10-21T07:28:00'],
    ['Wed Oct 21 07:28:00 2015', '2015-10-21T07:28:00'],
    ['07:28:00 2015 oct 21', '2015-10-21T07:28:00'],
    ['21 OCTOBER 2015 7:8:9', '2015-10-21T07:08:09'],
    ['21 Oct 2015 07:28:00 -0700', '2015-10-21T07:28:00'], // zones are ignored
    ['1 Jan 70 00:00:00', '1970-01-01T00:00:00'],
    ['1 Jan 69 00:00:00', '2069-01-01T00:00:00'],
    ['29 Feb 2024 00:00:00', '2024-02-29T00:00:00'],
    ['1 Jan 1601 00:00:00', '1601-01-01T00:00:00'],
    ['1st Jan 2026x 00:00:00z', '2026-01-01T00:00:00'], // a number ends at the first non-digit
  ])('%s', (text, expected) => expect(iso(parseDate(text))).toBe(expected));

  test.each([
    ['', 'nothing'],
    ['21 Oct 2015', 'no time'],
    ['Oct 2015 07:28:00', 'no day'],
    ['21 2015 07:28:00', 'no month'],
    ['21 Oct 07:28:00', 'no year'],
    ['21 Oct 2015 07:28', 'no seconds'],
    ['0 Oct 2015 07:28:00', 'day 0'],
    ['32 Oct 2015 07:28:00', 'day 32'],
    ['31 Nov 2015 07:28:00', 'no such day'],
    ['29 Feb 2023 07:28:00', 'not a leap year'],
    ['21 Oct 1600 07:28:00', 'before 1601'],
    ['21 Oct 20155 07:28:00', 'five digits'],
    ['21 Oct 2015 24:00:00', 'hour 24'],
    ['21 Oct 2015 07:60:00', 'minute 60'],
    ['21 Oct 2015 07:00:60', 'second 60'],
    ['21 Oct 2015 007:28:00', 'three digits'],
  ])('%s: %s', (text) => expect(parseDate(text)).toBeUndefined());
});

describe('Chromium', () => {
  test.each([
    ['21 Oct 2015 07:28', undefined],
    ['1st Jan 2026 00:00:00', undefined], // three characters are no day
    ['21 Oct 2015 07:28:00', '2015-10-21T07:28:00'],
  ])('%s', (text, expected) => expect(iso(parseDate(text, 'chromium'))).toBe(expected));

  test('a year it cannot hold saturates', () => {
    expect(parseDate('21 Oct 31841 07:28:00', 'chromium')).toBeGreaterThan(Date.parse('9999-01-01'));
    expect(parseDate('21 Oct 1600 07:28:00', 'chromium')).toBeLessThan(Date.parse('0001-01-01'));
  });
});

test('Firefox 153: before 1601 is long past', () => {
  expect(parseDate('21 Oct 1600 07:28:00', 'firefox')).toBeLessThan(Date.parse('0001-01-01'));
  expect(parseDate('21 Oct 31841 07:28:00', 'firefox')).toBeUndefined();
});

test('huge input is answered at once', () => {
  expect(parseDate('1 '.repeat(1_000_000))).toBeUndefined();
});

test('every day of eight centuries is the one that the engine reckons', () => {
  for (let day = Date.UTC(1601, 0, 1); day < Date.UTC(2401, 0, 1); day += 86_400_000) {
    const text = new Date(day).toUTCString();
    if (parseDate(text) !== day) expect(parseDate(text), text).toBe(day);
  }
  expect(parseDate('Thu, 29 Feb 2024 23:59:58 GMT')).toBe(Date.UTC(2024, 1, 29, 23, 59, 58));
});

test.each(['29 Feb 2100', '29 Feb 2023', '30 Feb 2024', '31 Apr 2024', '31 Nov 2024'])('there is no %s', (day) => {
  expect(parseDate(`${day} 00:00:00 GMT`)).toBeUndefined();
});
