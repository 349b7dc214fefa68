/**
 * RFC 10025 section 5.6.2: seconds; undefined when the value is not a delta (then the attribute is ignored). Chromium's
 * integer parser also takes a leading plus.
 */
export function parseMaxAge(text: string, rule: 'rfc' | 'chromium' | 'firefox' = 'rfc'): number | undefined {
  const first = text.charCodeAt(0);
  const isSigned = first === minus || (first === plus && rule === 'chromium');
  let seconds = 0;
  let at = isSigned ? 1 : 0;
  if (at === text.length) return undefined;
  for (; at < text.length; at++) {
    const digit = text.charCodeAt(at) - 0x30;
    if (!(digit >= 0 && digit <= 9)) return undefined;
    seconds = seconds * 10 + digit;
  }
  return first === minus ? -seconds : seconds;
}

const minus = 0x2d;
const plus = 0x2b;
