import type { Stack } from './stack.ts';

/** A mistake made in real software, what Session Trace must say of it, and the advice that must mend it. */
export interface FrameworkCase {
  readonly id: string;
  /** The mistake, for the table and a failing test. */
  readonly mistake: string;
  /** The software that is set up wrongly first, then what else takes part. */
  readonly software: readonly Software[];
  readonly expect: Diagnosed;
  readonly advice: Advice;
  /** Starts the servers, wrongly (`advised` is undefined) or with the code that the report advises. */
  readonly start: (stack: Stack, advised: string | undefined) => Promise<Fronts>;
  readonly steps: readonly Step[];
  /** The loss is over by the time of the last page. */
  readonly heals?: true;
}

export type Software =
  | 'express-session'
  | 'cookie-session'
  | 'koa-session'
  | '@fastify/session'
  | 'hono-sessions'
  | 'oidc-provider'
  | 'flask'
  | 'php'
  | 'nginx'
  | 'haproxy'
  | 'varnish'
  | 'redis';

export interface Diagnosed {
  /** The headline. */
  readonly cause: string;
  /** Where the cause lies beyond the browser: the first of the ranked list. */
  readonly hypothesis?: string;
  readonly cookie?: string;
}

/** Which of the report's fixes is applied. */
export interface Advice {
  readonly framework: string;
  /** Empty: the advice is told without a setting. */
  readonly setting: string;
  /** Was the framework known from the recording? Default true. */
  readonly detected?: boolean;
  /** What was changed where the report names no code. */
  readonly byHand?: string;
}

/** Ports on loopback behind which a case's public hosts stand. */
export interface Fronts {
  readonly http?: number;
  readonly https?: number;
}

/**
 * What the user does. A page has arrived when a new document holds the element `until` (default `main`, which every page
 * of the applications has). `restart`: a server that the stack started under this name.
 */
export type Step =
  | { readonly goto: string; readonly until?: string }
  | { readonly click: string; readonly until?: string }
  | { readonly fill: Readonly<Record<string, string>> }
  /** Milliseconds in which a cookie ends, or a slow store has written; nothing else is waited for by time. */
  | { readonly pause: number }
  | { readonly restart: string };
