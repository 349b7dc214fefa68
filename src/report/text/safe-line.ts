/** Longer values would hide what stands around them. */
const longestLine = 600;

// eslint-disable-next-line no-control-regex -- they are what is taken out
const unsafe = /[\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g;

/**
 * A line that a terminal, or the log of a build, can be given: what a file holds could otherwise move the cursor, recolour
 * the text or turn its direction. Cut at 600 characters.
 */
export function safeLine(line: string): string {
  const visible = line.replace(unsafe, '\ufffd');
  return visible.length <= longestLine ? visible : `${visible.slice(0, longestLine)}…`;
}
