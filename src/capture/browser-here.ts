import type { Browser } from '../core/model.ts';

/** Which browser this is, from its user agent: `navigator.userAgent`. Anything unknown counts as Chromium. */
export function browserFrom(userAgent: string): Browser {
  const firefox = /Firefox\/([\d.]+)/.exec(userAgent);
  if (firefox) return { name: 'firefox', version: firefox[1] ?? '' };
  const chromium = /(?:Chrome|Chromium)\/([\d.]+)/.exec(userAgent);
  if (chromium) return { name: 'chromium', version: chromium[1] ?? '' };
  const safari = /Version\/([\d.]+).*Safari\//.exec(userAgent);
  return safari ? { name: 'safari', version: safari[1] ?? '' } : { name: 'chromium', version: '' };
}
