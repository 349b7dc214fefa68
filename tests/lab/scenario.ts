import type { ChainKind, ChainVerdictKind, Confidence } from '../../src/core/model.ts';
import type { Page } from './page.ts';

/** A situation as data: the servers, what the user does, and what Session Trace must say of it. */
export interface Scenario {
  /** File name. */
  readonly id: string;
  readonly title: string;
  /** What to click and what one sees then, for a human. */
  readonly what: string;
  /** By origin, e.g. `https://app.test`. An origin belongs to one scenario only. */
  readonly sites: Readonly<Record<string, Routes>>;
  readonly steps: readonly Step[];
  readonly expect: Expectation;
}

/** By `METHOD /path`; the query is the handler's business. */
export type Routes = Readonly<Record<string, Handler>>;

/** A server's answer. Both referees run it: the real browser over HTTP, and the user agent of `tests/simulate.ts`. */
export type Handler = (request: LabRequest, state: ServerState) => LabResponse;

export interface LabRequest {
  readonly method: string;
  readonly url: URL;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  /** In the order of the Cookie header; a name may stand twice. */
  readonly cookies: readonly { readonly name: string; readonly value: string }[];
  readonly form: URLSearchParams;
}

export interface LabResponse {
  readonly status: number;
  readonly headers: readonly (readonly [string, string])[];
  readonly body: Page | string;
}

/** What a scenario's servers remember between requests. */
export interface ServerState {
  /** Session id → its data. */
  readonly sessions: Map<string, Record<string, string>>;
  /** 32 characters, new on every call. */
  readonly newId: () => string;
  /** Counts the calls per name, from 0. */
  readonly count: (name: string) => number;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
}

/**
 * `goto`: the address bar. `click`: an element id of the page in the tab. `until`: the URL whose answer ends the step,
 * in the tab, a frame or a popup; what follows by itself (frames, scripts) is waited for as well.
 */
export type Step =
  | { readonly goto: string; readonly until?: string }
  | { readonly click: string; readonly until: string }
  | { readonly pause: number };

export interface Expectation {
  readonly verdict: ChainVerdictKind;
  /** The headline; undefined: a healthy flow, no finding of severity error or warning. */
  readonly cause?: string;
  /** Of the chain that the headline (or, when healthy, the last hop) stands in. */
  readonly kind: ChainKind;
  /** First hop that came without the session; hop 0 is the chain's first. */
  readonly lostAt?: Place;
  /** Where the headline points: the hop of the fault, e.g. the refused Set-Cookie. */
  readonly faultAt?: Place;
  /** The followed session cookie. */
  readonly cookie?: string;
  /** How that chain's first hop came about (the report's `via`): one of these. */
  readonly cameBy?: readonly string[];
  /** Of the headline, as in the DevTools protocol. */
  readonly reasons?: readonly string[];
  readonly confidence?: Confidence;
  /** Where the cause lies beyond the browser: the first of the ranked list. */
  readonly hypothesis?: string;
  /** A healthy flow that still deserves a remark: causes that may appear with severity warning or info. */
  readonly remarks?: readonly string[];
}

/** Hop index in its chain, 0 is the first, and the hop's URL. */
export interface Place {
  readonly hop: number;
  readonly url: string;
}
