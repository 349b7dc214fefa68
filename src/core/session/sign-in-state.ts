import type { HopVerdict } from '../model.ts';
import type { Place } from './followed.ts';
import { appOf } from './followed.ts';
import { isRedirect, isSignInAnswer, isSignInQuestion } from './place-of-sign-in.ts';

/** A redirect that asked an identity provider to sign someone in, under a `state` of its own (RFC 6749 section 4.1.1). */
export interface Question {
  readonly place: Place;
  readonly state: string;
  /** When it was asked. */
  readonly time: number;
  /** The value of the followed cookie that the browser held afterwards; 0: none. */
  readonly version: number;
  /** Did this very answer set the cookie? */
  readonly setHere: boolean;
}

/** A visit of the page to which the provider returns. */
export interface Answer {
  readonly place: Place;
  readonly state: string;
  /** When the request left. */
  readonly time: number;
}

/** More sign-ins under way at once than this are a loop, of which the last ones tell enough. */
const most = 20;

/** The `state` under which a response asks a provider; undefined when it asks none, or without one. */
export function stateAsked({ hop }: HopVerdict): string | undefined {
  const to = isRedirect(hop.response) ? hop.response.redirectUrl : undefined;
  if (to === undefined || !isSignInQuestion(to) || appOf(hop.request.url) === '') return undefined;
  return stateIn(to);
}

/** The `state` with which a provider returns by GET; a form's body is not seen. */
export function stateAnswered({ hop }: HopVerdict): string | undefined {
  const { url } = hop.request;
  return isSignInAnswer(url) && !isSignInQuestion(url) ? stateIn(url) : undefined;
}

export function lastOf<T>(items: readonly T[], item: T): readonly T[] {
  return [...items.slice(1 - most), item];
}

/** The `state` parameter of a URL; undefined when it has none. */
export function stateIn(url: string): string | undefined {
  const state = URL.canParse(url) ? new URL(url).searchParams.get('state') : null;
  return state === null || state === '' ? undefined : state;
}
