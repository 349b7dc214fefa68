import { language } from '../words/language.ts';

/** A whole number with the separators of the panel's language: `3,000`, `3.000`. */
export function grouped(n: number): string {
  return new Intl.NumberFormat(language().code).format(n);
}
