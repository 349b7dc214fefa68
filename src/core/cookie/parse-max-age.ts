/**
 * RFC 10025 section 5.6.2: seconds; undefined when the value is not a delta (then the attribute is ignored). Chromium's
 * integer parser also takes a leading plus.
 */
export function parseMaxAge(text: string, rule: 'rfc' | 'chromium' | 'firefox' = 'rfc'): number | undefined {
  const valid = rule === 'chromium' ? /^[-+]?\d+$/ : /^-?\d+$/;
  return valid.test(text) ? Number(text) : undefined;
}
