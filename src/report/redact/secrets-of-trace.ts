import { mostCookies, mostLines } from '../../core/cookie/most-cookies.ts';
import { decoded } from '../../core/site/decoded.ts';
import type { Cookie, Header, Hop, Trace } from '../../core/model.ts';
import { groupName } from '../../core/session/known-name.ts';
import { every, within } from '../in-steps.ts';
import { beginnings, shortestKnown } from './beginnings.ts';
import { cookiesOf } from './cookies-of.ts';
import { isHarmless } from './harmless.ts';
import type { Part } from './part.ts';
import { partsOfNamedValue } from './parts-of-cookie.ts';
import { partsOfHeader } from './parts-of-header.ts';
import type { Vocabulary } from './parts-of-text.ts';
import { partsOfPath, partsOfUrl } from './parts-of-url.ts';

/** What a trace holds that must not leave it, and the names that may. */
export interface TraceSecrets {
  /** As written, and as they read when decoded. */
  readonly secrets: ReadonlySet<string>;
  readonly vocabulary: Vocabulary;
}

/** Texts that are looked at in one step. */
const atOneStep = 64;

/** Walks every place of a trace in which a value can stand, some places at each step. Yields how much is done, from 0 to 1. */
export function* secretsInSteps(trace: Trace): Generator<number, TraceSecrets> {
  const secrets = new Set<string>();
  const open = new Set<string>();
  const words = new Set<string>();
  const cookieNames = new Set<string>();
  const seen = new Set<string>();
  const seenHeaders = new Map<string, Set<string>>();

  const take = (text: string, parts: readonly Part[]): void => {
    for (const { from, to, secret } of parts) {
      (secret === undefined ? open : secrets).add(text.slice(from, to));
    }
  };
  const takeUrl = (url: string | undefined): void => {
    if (url === undefined || seen.has(url)) return;
    seen.add(url);
    take(url, partsOfUrl(url));
    if (URL.canParse(url)) {
      const { host, hostname, origin } = new URL(url);
      for (const word of [host, hostname, origin]) if (word !== '' && word !== 'null') words.add(word);
    }
  };
  /** More lines than are looked at: their secrets are known, their names tell nobody anything. */
  const takeLineLeftOut = ({ name, value }: Header): void => {
    for (const { from, to, secret } of partsOfHeader(name, value))
      if (secret !== undefined) secrets.add(value.slice(from, to));
  };
  const takeHeader = ({ name, value }: Header): void => {
    const values = seenHeaders.get(name) ?? new Set<string>();
    if (values.has(value)) return;
    seenHeaders.set(name, values.add(value));
    take(value, partsOfHeader(name, value));
    for (const cookieName of namesIn(name, value)) cookieNames.add(cookieName);
  };
  const takeCookie = (cookie: Cookie): void => {
    take(cookie.value, partsOfNamedValue(cookie.name, cookie.value));
    take(cookie.path, partsOfPath(cookie.path));
    cookieNames.add(cookie.name);
    words.add(cookie.domain).add(`.${cookie.domain}`);
  };
  const isTime = every(atOneStep);
  function* takeHop(hop: Hop, share: number): Generator<number, void> {
    const { request, response, context } = hop;
    for (const url of [request.url, response?.redirectUrl, context.initiator, context.documentUrl, context.topLevelUrl])
      takeUrl(url);
    if (isTime()) yield share;
    for (const url of context.ancestors) {
      takeUrl(url);
      if (isTime()) yield share;
    }
    for (const header of request.headers ?? []) {
      takeHeader(header);
      if (isTime()) yield share;
    }
    let lines = 0;
    for (const header of response?.headers ?? []) {
      if (header.name.toLowerCase() === 'set-cookie' && ++lines > mostLines) takeLineLeftOut(header);
      else takeHeader(header);
      if (isTime()) yield share;
    }
  }

  for (const [at, chain] of trace.chains.entries()) {
    for (const hop of chain.hops) yield* takeHop(hop, (shareOfHops * at) / trace.chains.length);
  }
  for (const cookie of cookiesOf(trace)) {
    takeCookie(cookie);
    if (isTime()) yield shareOfHops;
  }

  cookieNames.delete('');
  // Of a cookie in pieces (`sid.0`, `sid.1`) our sentences tell the common name.
  for (const name of cookieNames) words.add(name).add(groupName(name));
  return {
    secrets: yield* within(searchable(secrets, open, words), shareOfJar, 1),
    vocabulary: { words, cookieNames },
  };
}

const shareOfHops = 0.7;
const shareOfJar = 0.8;

function namesIn(header: string, value: string): string[] {
  const lower = header.toLowerCase();
  const pairs =
    lower === 'cookie' ? value.split(';', mostCookies) : lower === 'set-cookie' ? [value.split(';', 1)[0]!] : [];
  return pairs.filter((pair) => pair.includes('=')).map((pair) => pair.slice(0, pair.indexOf('=')).trim());
}

/** Secrets worth looking for elsewhere: also decoded and in their long pieces, but no words that name places. */
function* searchable(
  secrets: ReadonlySet<string>,
  open: ReadonlySet<string>,
  words: ReadonlySet<string>,
): Generator<number, ReadonlySet<string>> {
  const found = new Set<string>();
  const harmless = new Set<string>();
  const isTime = every(atOneStep);
  let done = 0;
  for (const secret of secrets) {
    for (const form of [secret, decoded(secret), encoded(secret), ...longRuns(secret)]) {
      if (form.length < shortestKnown || words.has(form) || found.has(form)) continue;
      (isHarmless(form) ? harmless : found).add(form);
    }
    done++;
    if (isTime()) yield (0.7 * done) / secrets.size;
  }
  const structural = yield* within(partsFound(harmless, [...open, ...words]), 0.7, 1);
  for (const form of harmless) if (!structural.has(form)) found.add(form);
  return found;
}

/** Which of the words stand in one of the texts. */
function* partsFound(words: ReadonlySet<string>, texts: readonly string[]): Generator<number, ReadonlySet<string>> {
  const found = new Set<string>();
  if (words.size === 0) return found;
  const known = beginnings(words);
  const isTime = every(atOneStep);
  for (const [done, text] of texts.entries()) {
    for (let at = 0; at + shortestKnown <= text.length; at++) known.all(text, at, (word) => found.add(word));
    if (isTime()) yield done / texts.length;
  }
  return found;
}

/** Runs of 16 letters and digits or more. An expression that repeats itself over megabytes runs out of stack. */
function longRuns(text: string): string[] {
  const runs: string[] = [];
  let from = 0;
  for (let at = 0; at <= text.length; at++) {
    if (isLetterOrDigit(text.charCodeAt(at))) continue;
    if (at - from >= 16) runs.push(text.slice(from, at));
    from = at + 1;
  }
  return runs;
}

/** NaN, behind the end, is neither. */
function isLetterOrDigit(code: number): boolean {
  return (code >= 0x30 && code <= 0x39) || (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);
}

function encoded(text: string): string {
  try {
    return encodeURIComponent(text);
  } catch {
    return text;
  }
}
