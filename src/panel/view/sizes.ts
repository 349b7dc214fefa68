import { t } from '../words.ts';
import { language } from '../words/language.ts';

/** `0.3 ms`, `86 ms`, `1.29 s`, `45 s`, `3 min`, `2 h`, `12 d`. Input in milliseconds; negative counts as 0. */
export function duration(ms: number): string {
  if (ms < 10) return `${decimal(Math.max(ms, 0), 0, 1)} ms`;
  if (ms < 1000) return `${Math.round(ms)} ms`;
  if (ms < 10_000) return `${decimal(ms / 1000, 0, 2)} s`;
  if (ms < 120_000) return `${Math.round(ms / 1000)} s`;
  if (ms < 7_200_000) return `${Math.round(ms / 60_000)} min`;
  if (ms < 172_800_000) return `${Math.round(ms / 3_600_000)} h`;
  const days = Math.round(ms / 86_400_000);
  return days < 700 ? `${days} d` : t('years', { n: Math.round(days / 365) });
}

/** Local wall clock, `10:42:07`. */
export function clock(ms: number): string {
  const date = new Date(ms);
  return [date.getHours(), date.getMinutes(), date.getSeconds()].map((part) => String(part).padStart(2, '0')).join(':');
}

/** `52 B`, `4.1 kB`, `1.0 MB`. */
export function bytes(size: number): string {
  if (size < 1000) return `${size} B`;
  if (size < 1_000_000) return `${decimal(size / 1000, 1, 1)} kB`;
  return `${decimal(size / 1_000_000, 1, 1)} MB`;
}

const formats = new Map<string, Intl.NumberFormat>();

/** With as many digits behind the point, or comma, of the panel's language. */
function decimal(value: number, least: number, most: number): string {
  const { code } = language();
  const key = `${code} ${least} ${most}`;
  let format = formats.get(key);
  if (format === undefined) {
    const digits = { minimumFractionDigits: least, maximumFractionDigits: most, useGrouping: false };
    formats.set(key, (format = new Intl.NumberFormat(code, digits)));
  }
  return format.format(value);
}
