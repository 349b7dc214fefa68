/** The one door to the extension APIs: promises and the `browser` name in every supported browser. */
import polyfilled from 'webextension-polyfill';

export const browser = polyfilled;

/** A page gets only some of the APIs: Firefox gives a DevTools page little more than `runtime` and `devtools`. */
export function hasApi(name: 'webRequest' | 'webNavigation' | 'cookies' | 'permissions'): boolean {
  return (polyfilled as Partial<typeof polyfilled>)[name] !== undefined;
}
