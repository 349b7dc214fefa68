import type { Masker } from './masker.ts';

const same = <Text>(text: Text): Text => text;

/** Masks nothing: for a report with values. */
export const openMasker: Masker = {
  url: same,
  header: same,
  cookie: same,
  path: same,
  name: same,
  text: same,
  phrase: same,
};
