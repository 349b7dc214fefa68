import { documentHtml } from './document-html.ts';
import { originOf, type Answer, type Inside, type Scenario, type Visit } from './scenario.ts';

/** A scenario made ready to be served: every planned request has a token of its own, in its URL's query. */
export interface Plan {
  /** URLs to type into the address bar, in order. */
  readonly starts: readonly string[];
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
  readonly credentials: 'include' | 'same-origin' | 'omit' | undefined;
}

/** What a document is asked to do, as its own script reads it. */
export interface DocumentPlan {
  readonly token: string;
  readonly scripts: readonly string[];
  readonly rest: number;
  readonly inside: readonly InsidePlan[];
  readonly onward: { readonly kind: string; readonly url: string; readonly token: string } | undefined;
  /** Token under which the frame's parent waits; undefined in a tab of its own. */
  readonly frame: string | undefined;
}

export interface InsidePlan {
  readonly kind: Inside['kind'];
  readonly url: string;
  readonly token: string;
  readonly sandbox?: string | undefined;
  readonly init?: { readonly credentials: string; readonly mode: string; readonly method: string };
}

/** The query parameter that carries the token. */
export const tokenName = 'n';

/** `prefix` keeps the tokens of several scenarios apart. */
export function planScenario(scenario: Scenario, prefix: string): Plan {
  const routes = new Map<string, Route>();
  let count = 0;

  function planHops(
    hops: readonly Answer[],
    by: string,
    credentials: Route['credentials'],
    html: (token: string) => string | undefined,
  ): Route {
    const tokens = hops.map(() => `${prefix}.${++count}`);
    const urls = hops.map((hop, index) => `${originOf(hop.at)}${hop.at.path}?${tokenName}=${tokens[index]!}`);
    hops.forEach((answer, index) => {
      const token = tokens[index]!;
      const last = index === hops.length - 1;
      routes.set(token, {
        token,
        url: urls[index]!,
        answer,
        by: index === 0 ? by : String(hops[index - 1]!.status),
        redirectTo: urls[index + 1],
        html: last ? html(token) : undefined,
        credentials,
      });
    });
    return routes.get(tokens[0]!)!;
  }

  function planVisit({ hops, document }: Visit, by: string, frame: string | undefined): Route {
    return planHops(hops, by, undefined, (token) => {
      const inside = document.inside.map(planInside);
      const { onward } = document;
      const next = onward && planVisit(onward.to, onward.kind, frame);
      return documentHtml({
        token,
        scripts: document.scripts,
        rest: document.rest,
        inside,
        onward: onward && next && { kind: onward.kind, url: next.url, token: next.token },
        frame,
      });
    });
  }

  function planInside(inside: Inside): InsidePlan {
    const { kind } = inside;
    switch (kind) {
      case 'frame': {
        const id = `${prefix}.f${++count}`;
        const { url } = planVisit(inside.visit, inside.sandbox === undefined ? 'frame' : 'sandboxed-frame', id);
        return { kind, url, token: id, sandbox: inside.sandbox };
      }
      case 'fetch': {
        const { credentials, mode, method } = inside;
        const by = `fetch-${credentials}`;
        const { url, token } = planHops(inside.hops, by, credentials, () => undefined);
        return { kind, url, token, init: { credentials, mode, method } };
      }
      case 'image': {
        const { url, token } = planHops(inside.hops, 'image', undefined, () => undefined);
        return { kind, url, token };
      }
    }
  }

  const starts = scenario.visits.map((visit) => planVisit(visit, 'typed', undefined).url);
  return { starts, routes };
}
