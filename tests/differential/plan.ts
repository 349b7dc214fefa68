import { documentHtml } from './document-html.ts';
import { originOf, type Answer, type Fetch, type Inside, type Scenario, type Visit } from './scenario.ts';

/** A scenario made ready to be served: every planned request has a token of its own, in its URL's query. */
export interface Plan {
  /** URLs to type into the address bar, in order. */
  readonly starts: readonly string[];
  /** Rest of all documents, in ms. */
  readonly rest: number;
  readonly routes: ReadonlyMap<string, Route>;
}

export interface Route {
  readonly token: string;
  readonly url: string;
  readonly answer: Answer;
  /** How the browser comes to ask for it. */
  readonly by: string;
  readonly redirectTo: string | undefined;
  readonly html: string | undefined;
  /** What the document's own script sets. */
  readonly scripts: readonly string[];
  /** The file of a service worker. */
  readonly isWorker: boolean;
  /** URLs of the documents around the frame, nearest first. */
  readonly ancestors: readonly string[];
  /** Of the first hop: how many there are; undefined for the others. */
  readonly chainLength: number | undefined;
  /** A fetch that leaves cookies out, by its credentials mode and where it has been so far. */
  readonly withoutCredentials: boolean;
}

/** What a document is asked to do, as its own script reads it. */
export interface DocumentPlan {
  readonly token: string;
  readonly scripts: readonly string[];
  readonly rest: number;
  readonly inside: readonly InsidePlan[];
  /** Its service worker's URL. */
  readonly worker: string | undefined;
  readonly onward: { readonly kind: string; readonly url: string; readonly token: string } | undefined;
  /** Token under which the frame's parent waits; undefined in a tab of its own. */
  readonly frame: string | undefined;
}

export interface InsidePlan {
  readonly kind: Inside['kind'];
  readonly url: string;
  readonly token: string;
  readonly sandbox?: string | undefined;
  readonly times?: number;
  readonly init?: { readonly credentials: string; readonly mode: string; readonly method: string };
}

/** The query parameter that carries the token. */
export const tokenName = 'n';

/** What a chain's requests have in common. */
interface Setting {
  readonly by: string;
  readonly ancestors: readonly string[];
  readonly credentials?: Fetch['credentials'];
  /** Is the document at the end of the chain, or the one that fetches, in a sandbox without an origin? */
  readonly isOpaque: boolean;
  /** Of a fetch: the document that makes it. */
  readonly documentUrl?: string;
  /** Token under which the parent of the frame waits. */
  readonly frame?: string | undefined;
}

/** What the last hop of a chain answers beside its status line and cookies. */
interface Body {
  readonly html: string;
  readonly scripts: readonly string[];
}

/** `prefix` keeps the tokens of several scenarios apart. */
export function planScenario(scenario: Scenario, prefix: string): Plan {
  const routes = new Map<string, Route>();
  let count = 0;
  let rests = 0;

  function planHops(
    hops: readonly Answer[],
    { by, ancestors, credentials, isOpaque, documentUrl }: Setting,
    bodyOf?: (token: string, url: string) => Body,
  ): Route {
    const tokens = hops.map(() => `${prefix}.${++count}`);
    const urls = hops.map((hop, index) => `${originOf(hop.at)}${hop.at.path}?${tokenName}=${tokens[index]!}`);
    const body = bodyOf?.(tokens.at(-1)!, urls.at(-1)!);
    hops.forEach((answer, index) => {
      const isLast = index === hops.length - 1;
      routes.set(tokens[index]!, {
        token: tokens[index]!,
        url: urls[index]!,
        answer,
        by: index === 0 ? by : String(hops[index - 1]!.status),
        redirectTo: urls[index + 1],
        html: isLast ? body?.html : undefined,
        scripts: isLast ? (body?.scripts ?? []) : [],
        isWorker: by === 'worker-file',
        ancestors,
        chainLength: index === 0 ? hops.length : undefined,
        withoutCredentials:
          credentials === 'omit' ||
          (credentials === 'same-origin' &&
            (isOpaque ||
              hops.slice(0, index + 1).some(({ at }) => originOf(at) !== new URL(documentUrl ?? '').origin))),
      });
    });
    return routes.get(tokens[0]!)!;
  }

  function planVisit({ hops, document }: Visit, setting: Setting): Route {
    const { ancestors, frame, isOpaque } = setting;
    const { scripts, rest, onward } = document;
    rests += rest;
    return planHops(hops, setting, (token, url) => {
      const worker = document.worker && planWorker(hops.at(-1)!, ancestors);
      const inside = document.inside.map((one) => planInside(one, url, ancestors, isOpaque));
      const next = onward && planVisit(onward.to, { ...setting, by: onward.kind });
      const goesOn = onward && next && { kind: onward.kind, url: next.url, token: next.token };
      return { scripts, html: documentHtml({ token, scripts, rest, inside, worker, onward: goesOn, frame }) };
    });
  }

  /** From the root of the document's origin, so that it controls all of it. */
  function planWorker({ at }: Answer, ancestors: readonly string[]): string {
    const answer = { at: { ...at, path: '/worker.js' }, status: 200, setCookies: [], dateOffset: undefined };
    return planHops([answer], { by: 'worker-file', ancestors, isOpaque: false }).url;
  }

  function planInside(
    inside: Inside,
    documentUrl: string,
    ancestors: readonly string[],
    isOpaque: boolean,
  ): InsidePlan {
    const { kind } = inside;
    switch (kind) {
      case 'frame': {
        const frame = `${prefix}.f${++count}`;
        const by = inside.sandbox === undefined ? 'frame' : 'sandboxed-frame';
        const { url } = planVisit(inside.visit, {
          by,
          frame,
          ancestors: [documentUrl, ...ancestors],
          isOpaque: isOpaque || (inside.sandbox !== undefined && !inside.sandbox.includes('allow-same-origin')),
        });
        return { kind, url, token: frame, sandbox: inside.sandbox };
      }
      case 'fetch': {
        const { credentials, mode, method, times = 1 } = inside;
        const { url, token } = planHops(inside.hops, {
          by: `fetch-${credentials}`,
          credentials,
          ancestors,
          isOpaque,
          documentUrl,
        });
        return { kind, url, token, times, init: { credentials, mode, method } };
      }
      case 'image': {
        const { url, token } = planHops(inside.hops, { by: 'image', ancestors, isOpaque });
        return { kind, url, token };
      }
    }
  }

  const starts = scenario.visits.flatMap((visit) => {
    const { url } = planVisit(visit, { by: 'typed', ancestors: [], isOpaque: false });
    return Array.from({ length: visit.times ?? 1 }, () => url);
  });
  return { starts, rest: rests, routes };
}
