import { browser, hasApi } from '../browser.ts';

/** How the browser at hand speaks, where that shows in what it reports. */
export type Dialect = 'chromium' | 'firefox';

/**
 * Known by the option that only Chromium has: Firefox throws when a listener asks for `extraHeaders`, Chromium hides `Cookie`,
 * `Set-Cookie`, `Referer` and `Origin` from one that does not.
 */
export function dialectHere(): Dialect {
  if (!hasApi('webRequest')) return 'firefox';
  const options = (browser.webRequest as unknown as Record<string, Record<string, string> | undefined>)[
    'OnBeforeSendHeadersOptions'
  ];
  return options?.['EXTRA_HEADERS'] === undefined ? 'firefox' : 'chromium';
}
