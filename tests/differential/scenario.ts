/** A scenario as data: what a tab does, and what the servers answer. Small parts can be taken out of it (shrink.ts). */
export interface Scenario {
  /** Does the browser let third-party cookies pass? */
  readonly thirdPartyCookies: boolean;
  /** Each starts from the address bar, one after the other, in one tab and one jar. */
  readonly visits: readonly Visit[];
}

/** A redirect chain that ends in a document, and what the document does. */
export interface Visit {
  /** Never empty; all but the last redirect to the next. */
  readonly hops: readonly Answer[];
  readonly document: Document;
  /** How often a typed one is made, its URLs and cookies unchanged; absent: once. */
  readonly times?: number;
}

export interface Document {
  /** Registers a service worker that answers every request by its own fetch, and goes on when it is in control. */
  readonly worker?: true;
  /** Strings given to `document.cookie`. */
  readonly scripts: readonly string[];
  /** One after the other. */
  readonly inside: readonly Inside[];
  /** Milliseconds of rest before the document goes on. */
  readonly rest: number;
  readonly onward: Onward | undefined;
}

/** One request and the answer planned for it. */
export interface Answer {
  readonly at: Address;
  readonly status: number;
  /** Header values; one UTF-16 unit per byte. */
  readonly setCookies: readonly string[];
  /** Value of the Date header, relative to now, in ms. undefined: now. */
  readonly dateOffset: number | undefined;
  /** Beside those that every answer has; one named Cache-Control stands for the usual `no-store`. */
  readonly headers?: readonly (readonly [name: string, value: string])[];
}

export interface Address {
  readonly scheme: 'http' | 'https';
  readonly host: string;
  /** undefined: the scheme's own. */
  readonly port: number | undefined;
  readonly path: string;
}

export type OnwardKind = 'meta-refresh' | 'script' | 'link' | 'form-get' | 'form-post' | 'window-open';

export interface Onward {
  readonly kind: OnwardKind;
  readonly to: Visit;
}

export type Inside = Frame | Fetch | Image;

export interface Frame {
  readonly kind: 'frame';
  /** Tokens of the sandbox attribute; undefined: none. */
  readonly sandbox: string | undefined;
  readonly visit: Visit;
}

export interface Fetch {
  readonly kind: 'fetch';
  readonly credentials: 'include' | 'same-origin' | 'omit';
  readonly mode: 'cors' | 'no-cors';
  readonly method: 'GET' | 'POST';
  /** How often it is made; absent: once. */
  readonly times?: number;
  readonly hops: readonly Answer[];
}

export interface Image {
  readonly kind: 'image';
  readonly hops: readonly Answer[];
}

export function originOf({ scheme, host, port }: Address): string {
  return `${scheme}://${host}${port === undefined ? '' : `:${port}`}`;
}

/** Every answer of a scenario, in the order in which it is asked for. */
export function answersOf(scenario: Scenario): readonly Answer[] {
  return scenario.visits.flatMap(answersOfVisit);
}

function answersOfVisit({ hops, document }: Visit): readonly Answer[] {
  return [
    ...hops,
    ...document.inside.flatMap((one) => (one.kind === 'frame' ? answersOfVisit(one.visit) : one.hops)),
    ...(document.onward === undefined ? [] : answersOfVisit(document.onward.to)),
  ];
}
