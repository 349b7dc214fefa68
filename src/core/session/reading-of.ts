import { parseUrl } from '../site/parse-url.ts';
import type { ParsedUrl } from '../site/parse-url.ts';

type Saying = 'asksToSignIn' | 'isSignInAnswer' | 'isSignInQuestion' | 'saysSignInFailed' | 'isSignOut' | 'isNeutral';

/** A URL and what it says of signing in and out. */
interface Reading {
  readonly parsed: ParsedUrl;
  /** Without path parameters: `/login;jsessionid=…` is `/login`. */
  readonly path: string;
  /** Origin and path. */
  readonly place: string;
  readonly said: Record<Saying, boolean | undefined>;
}

/**
 * Does the URL say so? Every part of the diagnosis asks this of the same few URLs, so each answer is worked out once, when it is first
 * asked for. false for what is no URL.
 */
export function says(url: string, saying: Saying, find: (reading: Reading) => boolean): boolean {
  const reading = readingOf(url);
  return reading !== undefined && (reading.said[saying] ??= find(reading));
}

const readings = new WeakMap<ParsedUrl, Reading>();
/** Of the last URL: one is asked several things. */
let last: { readonly url: string; readonly reading: Reading | undefined } = { url: '', reading: undefined };

/** What is known of a URL; undefined for what is none. Remembered as long as `parseUrl` does. */
export function readingOf(url: string): Reading | undefined {
  if (last.url === url) return last.reading;
  const parsed = parseUrl(url);
  const reading = parsed && (readings.get(parsed) ?? read(parsed));
  last = { url, reading };
  return reading;
}

function read(parsed: ParsedUrl): Reading {
  const { pathname, origin } = parsed;
  const path = pathname.includes(';') ? pathname.replace(/;[^/]*/g, '') : pathname;
  const reading = { parsed, path, place: origin + path, said: { ...nothing } };
  readings.set(parsed, reading);
  return reading;
}

const nothing: Reading['said'] = {
  asksToSignIn: undefined,
  isSignInAnswer: undefined,
  isSignInQuestion: undefined,
  saysSignInFailed: undefined,
  isSignOut: undefined,
  isNeutral: undefined,
};
