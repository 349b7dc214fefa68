import type { Confidence } from '../../model.ts';

/**
 * What a recording may show → framework with settings, and how much that proves.
 * `checked`: the page of the documentation, or the source file, that was seen to say so. What was looked for and
 * not found there is `unchecked`, and then never more than possible.
 */
export type Fingerprint = { readonly framework: string; readonly pattern: RegExp } & (
  | { readonly confidence: Confidence; readonly checked: string }
  | { readonly confidence: 'possible'; readonly unchecked: true }
);

/** What its documentation or source was seen to say. */
export const of = (framework: string, confidence: Confidence, pattern: RegExp, checked: string): Fingerprint => ({
  framework,
  confidence,
  pattern,
  checked,
});

/** What is said of it, and was not found in its documentation or source. */
export const guess = (framework: string, pattern: RegExp): Fingerprint => ({
  framework,
  confidence: 'possible',
  pattern,
  unchecked: true,
});
