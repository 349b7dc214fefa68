/** One response: where it came from and the `Set-Cookie` lines it carried. */
export interface Visit {
  readonly url: string;
  readonly lines: readonly string[];
}

/** Of this run: tough-cookie reads the clock itself, so the lines must expire by the same one. */
export const now = Math.floor(Date.now() / 1000) * 1000;

const minute = 60_000;
const day = 86_400_000;

/** `Thu, 15 Jan 2026 09:00:00 GMT` */
function date(after: number): string {
  return new Date(now + after).toUTCString();
}

/** `Thu, 15-Jan-2026 09:00:00 GMT` */
function dashed(after: number): string {
  return date(after).replace(/ (\w{3}) /, '-$1-');
}

/** Of one response, which comes `after` ms. */
function datesOf(after: number) {
  return {
    aDay: date(after + day),
    aWeek: date(after + 7 * day),
    twoWeeks: date(after + 14 * day),
    aYear: date(after + 365 * day),
    halfAnHourDashed: dashed(after + 30 * minute),
    aYearDashed: dashed(after + 364 * day),
  };
}

type Dates = ReturnType<typeof datesOf>;

/** Lines as servers and CDNs write them, with room for a value, for the visit's registrable domain and its dates. */
const lines: readonly ((value: string, domain: string, dates: Dates) => string)[] = [
  (value) => `sid=${value}; Path=/; HttpOnly; Secure; SameSite=Lax`,
  (value) => `PHPSESSID=${value}; path=/; secure; HttpOnly`,
  (value) => `JSESSIONID=${value}; Path=/app; Secure; HttpOnly`,
  (value, _domain, dates) => `connect.sid=s%3A${value}.${value}; Path=/; Expires=${dates.aDay}; HttpOnly; Secure`,
  (value, _domain, dates) =>
    `csrftoken=${value}; expires=${dates.aYearDashed}; Max-Age=31449600; Path=/; SameSite=Lax; Secure`,
  (value) => `__Host-session=${value}; Path=/; Secure; HttpOnly; SameSite=Strict`,
  (value, domain, dates) => `_ga=GA1.2.${value}; Path=/; Domain=.${domain}; Expires=${dates.aYear}`,
  (value, domain, dates) =>
    `__cf_bm=${value}; path=/; expires=${dates.halfAnHourDashed}; domain=.${domain}; HttpOnly; Secure; SameSite=None`,
  (value, _domain, dates) => `AWSALB=${value}; Expires=${dates.aWeek}; Path=/`,
  (value, _domain, dates) => `AWSALBCORS=${value}; Expires=${dates.aWeek}; Path=/; SameSite=None; Secure`,
  (value, domain) => `consent=${value}; Domain=${domain}; Path=/; Max-Age=15552000; SameSite=Lax`,
  (value, _domain, dates) =>
    `.AspNetCore.Cookies=${value}${value}; expires=${dates.twoWeeks}; path=/; secure; samesite=lax; httponly`,
  (value) => `remember_token=${value}; Path=/account; Max-Age=1209600; HttpOnly; Secure`,
  () => 'flash=; Path=/; Max-Age=0',
  () => 'old_sid=deleted; expires=Thu, 01-Jan-1970 00:00:01 GMT; Max-Age=0; path=/; secure; HttpOnly',
];

const hosts = ['www', 'app', 'login', 'api'];
const endings = ['example', 'com', 'co.uk', 'org', 'com.au', 'de', 'io'];
const paths = ['/', '/login', '/app/dashboard', '/account/settings?tab=2', '/api/v1/items/42', '/static/app.js'];

/**
 * The same visits for the same seed: `count` of them, one a second, spread over `sites` registrable domains; 0 to 3 lines each.
 * Each response has dates of its own, as it has in life: what is remembered of lines must not help where it could not there.
 */
export function visits(count: number, sites: number, seed = 1): readonly Visit[] {
  const random = generator(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  return Array.from({ length: count }, (_, at) => {
    const dates = datesOf(at * 1000);
    const site = Math.floor(random() * sites);
    const domain = `site${site}.${endings[site % endings.length]!}`;
    const value = Array.from({ length: 24 }, () => Math.floor(random() * 36).toString(36)).join('');
    return {
      url: `https://${pick(hosts)}.${domain}${pick(paths)}`,
      lines: Array.from({ length: Math.floor(random() * 4) }, () => pick(lines)(value, domain, dates)),
    };
  });
}

/** Mulberry32. */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
