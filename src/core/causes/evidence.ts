import type { Evidence, HopVerdict } from '../model.ts';
import { lineName } from '../session/followed.ts';
import type { Place } from '../session/followed.ts';
import type { Attempt } from '../session/history.ts';
import { groupName } from '../session/known-name.ts';
import { phrase, say } from '../words.ts';
import type { Phrase } from '../words.ts';
import type { CauseContext } from './cause.ts';

export function verdictAt(context: CauseContext, place: Place): HopVerdict | undefined {
  return context.chainOf(place.chain)?.hops[place.hop];
}

/** A `Set-Cookie` line as recorded; `find` picks the decisive part, which is marked. */
export function setCookieLine(
  context: CauseContext,
  attempt: Attempt,
  find?: RegExp,
  note?: Phrase,
): readonly Evidence[] {
  const line = verdictAt(context, attempt.place)?.setCookies[attempt.line]?.line;
  if (line === undefined) return [];
  return [at(attempt.place, 'response-header', `Set-Cookie: ${line}`, match(line, find), note)];
}

/** The last line of a hop for a cookie, wherever the cause knows of it from; nothing where the hop has none. */
export function setCookieLineAt(context: CauseContext, place: Place, name: string, note?: Phrase): readonly Evidence[] {
  const line = verdictAt(context, place)?.setCookies.findLast((one) => groupName(lineName(one)) === name)?.line;
  return line === undefined ? [] : [at(place, 'response-header', `Set-Cookie: ${line}`, undefined, note)];
}

/** The request's Cookie header, or that there was none. */
export function cookieHeader(context: CauseContext, place: Place, note?: Phrase, find?: RegExp): readonly Evidence[] {
  const hop = verdictAt(context, place)?.hop;
  if (hop?.request.headers === undefined) return [];
  const values = hop.request.headers.filter(({ name }) => name.toLowerCase() === 'cookie').map(({ value }) => value);
  if (values.length === 0) {
    const none = inOurWords(phrase('(no Cookie header)'));
    return [{ ...at(place, 'request-header', '', undefined, note), ...none }];
  }
  const text = `Cookie: ${values.join('; ')}`;
  return [at(place, 'request-header', text, match(text, find), note)];
}

/** Status and Location: how the server answered; `mark` is the decisive part, unless it is the whole Location. */
export function answer(context: CauseContext, place: Place, note?: Phrase, mark?: string): readonly Evidence[] {
  const response = verdictAt(context, place)?.hop.response;
  if (response === undefined) return [];
  const location =
    response.headers.find(({ name }) => name.toLowerCase() === 'location')?.value ?? response.redirectUrl;
  const text = location === undefined ? String(response.status) : `${response.status} Location: ${location}`;
  return [at(place, 'response-header', text, mark ?? location, note)];
}

/** Any other header of a response, if it is there. */
export function responseHeader(context: CauseContext, place: Place, name: string, note?: Phrase): readonly Evidence[] {
  const header = verdictAt(context, place)?.hop.response?.headers.find((one) => one.name.toLowerCase() === name);
  return header === undefined
    ? []
    : [at(place, 'response-header', `${header.name}: ${header.value}`, header.value, note)];
}

/** Any other header of a request, if it is there. */
export function requestHeader(context: CauseContext, place: Place, name: string, note?: Phrase): readonly Evidence[] {
  const header = verdictAt(context, place)?.hop.request.headers?.find((one) => one.name.toLowerCase() === name);
  return header === undefined
    ? []
    : [at(place, 'request-header', `${header.name}: ${header.value}`, header.value, note)];
}

export function requestLine(
  context: CauseContext,
  place: Place,
  find?: RegExp | string,
  note?: Phrase,
): readonly Evidence[] {
  const hop = verdictAt(context, place)?.hop;
  if (hop === undefined) return [];
  const text = `${hop.request.method} ${hop.request.url}`;
  return [at(place, 'url', text, match(text, find), note)];
}

/** Who started the navigation: what the browser computes the same-site context from. */
export function initiatorOf(context: CauseContext, place: Place, note?: Phrase): readonly Evidence[] {
  const hop = verdictAt(context, place)?.hop;
  const initiator = hop?.context.initiator;
  if (initiator === undefined) return [];
  return [at(place, 'navigation', `initiator: ${initiator}`, initiator, note)];
}

/** What the jar held. */
export function inJar(place: Place, held: string | Phrase, mark?: string, note?: Phrase): readonly Evidence[] {
  return [{ ...at(place, 'jar', '', mark, note), ...(typeof held === 'string' ? { text: held } : inOurWords(held)) }];
}

/** Something about when it happened, in our words. */
export function timing(place: Place, text: Phrase): readonly Evidence[] {
  return [{ ...at(place, 'timing', '', undefined, undefined), ...inOurWords(text) }];
}

/** Where the rule is written. */
export function rule(context: CauseContext, where: Phrase, note?: Phrase): readonly Evidence[] {
  const { id: chain } = context.chain.chain;
  return [{ chain, hop: undefined, part: 'rule', mark: undefined, note, ...inOurWords(where) }];
}

/** A fact that the recording has no text for: told in words that can be translated. */
export function inOurWords(said: Phrase): Pick<Evidence, 'text' | 'said'> {
  return { text: say(said), said };
}

function at(
  place: Place,
  part: Evidence['part'],
  text: string,
  mark: string | undefined,
  note: Phrase | undefined,
): Evidence {
  return { chain: place.chain, hop: place.hop, part, text, mark, note };
}

function match(text: string, find: RegExp | string | undefined): string | undefined {
  if (typeof find === 'string') return text.includes(find) ? find : undefined;
  return find === undefined ? undefined : find.exec(text)?.[0];
}
