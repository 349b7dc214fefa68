/** ISO 8601 in UTC with milliseconds; a time that no date can be is written as the epoch. */
export function isoTime(time: number): string {
  const date = new Date(time);
  // Beyond the year 9999 ISO needs a sign and six digits, which HAR readers do not take.
  return Number.isNaN(date.getTime()) || time < 0 || time > 253402300799999
    ? '1970-01-01T00:00:00.000Z'
    : date.toISOString();
}
