import { field, type Json, textOf } from './json-shape.ts';

/** Programs that write HAR files. What each leaves out, and where that was read: docs/import.md. */
export type MakerId =
  | 'chrome'
  | 'firefox'
  | 'safari'
  | 'playwright'
  | 'mitmproxy'
  | 'charles'
  | 'fiddler'
  | 'http-toolkit'
  | 'proxyman'
  | 'insomnia';

export interface Maker {
  readonly id: MakerId;
  /** As its users call it. */
  readonly title: string;
  /** What it calls itself in `log.creator.name`. */
  readonly creator: RegExp;
  /**
   * Cookies in its files: `always`, as they went over the wire, so a file without any had none; `on-request`, only where the
   * user asked for them; `of-now`, those that would be sent at the time of the export.
   */
  readonly cookies: 'always' | 'on-request' | 'of-now';
  /** It writes header lines of one name as one line, with commas between: `Set-Cookie` lines have to be taken apart. */
  readonly joinsLines: boolean;
  /** The same for the `Cookie` lines of HTTP/2, one for each cookie. */
  readonly joinsCookies: boolean;
  /** Some of its versions leave the redirects of a chain out and keep the last answer. */
  readonly dropsRedirects: boolean;
  /** Of requests that were redirected it writes neither cookies nor the right time. */
  readonly guessesRedirects: boolean;
  /** Requests of which it did not see what went out it writes as the page asked for them: without cookies. */
  readonly writesAsAsked: boolean;
  /** What a cache or a service worker answered is told by sizes only: no header went out or came in. */
  readonly showsCacheBySize: boolean;
}

const usual = {
  cookies: 'always',
  joinsLines: false,
  joinsCookies: false,
  dropsRedirects: false,
  guessesRedirects: false,
  writesAsAsked: false,
  showsCacheBySize: false,
} as const;

export const makers: readonly Maker[] = [
  // Edge and the other Chromium browsers use the same name.
  {
    ...usual,
    id: 'chrome',
    title: 'Chrome or Edge',
    creator: /^WebInspector$/i,
    cookies: 'on-request',
    writesAsAsked: true,
  },
  { ...usual, id: 'firefox', title: 'Firefox', creator: /^firefox/i, showsCacheBySize: true },
  {
    ...usual,
    id: 'safari',
    title: 'Safari',
    creator: /^(?:webkit|safari)/i,
    joinsLines: true,
    dropsRedirects: true,
    guessesRedirects: true,
    writesAsAsked: true,
  },
  { ...usual, id: 'playwright', title: 'Playwright', creator: /^playwright/i },
  { ...usual, id: 'mitmproxy', title: 'mitmproxy', creator: /^mitmproxy/i },
  { ...usual, id: 'charles', title: 'Charles', creator: /^charles/i },
  { ...usual, id: 'fiddler', title: 'Fiddler', creator: /^fiddler/i },
  {
    ...usual,
    id: 'http-toolkit',
    title: 'HTTP Toolkit',
    creator: /^http ?toolkit/i,
    joinsLines: true,
    joinsCookies: true,
  },
  { ...usual, id: 'proxyman', title: 'Proxyman', creator: /^proxyman/i, cookies: 'on-request' },
  { ...usual, id: 'insomnia', title: 'Insomnia', creator: /^insomnia/i, cookies: 'of-now', dropsRedirects: true },
];

/** Who wrote a file, by its `log.creator.name`; undefined when it is none of those known. */
export function makerOf(creator: string): Maker | undefined {
  return makers.find((maker) => maker.creator.test(creator));
}

/** `log.creator.name`; empty when it is not there. */
export function creatorOf(log: Json): string {
  return textOf(field(field(log, 'creator'), 'name')) ?? '';
}
