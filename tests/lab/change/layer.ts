import type { LabRequest, LabResponse, Routes, ServerState } from '../scenario.ts';
import type { Sites } from '../with-change.ts';

export interface Layer {
  readonly incoming?: (request: LabRequest, state: ServerState) => LabRequest;
  readonly outgoing?: (response: LabResponse, request: LabRequest, state: ServerState) => LabResponse;
}

/** Every handler of every site behind the layer. */
export function behind(sites: Sites, { incoming, outgoing }: Layer): Sites {
  return mapRoutes(sites, (handler) => (request, state) => {
    const response = handler(incoming?.(request, state) ?? request, state);
    return outgoing?.(response, request, state) ?? response;
  });
}

export function mapRoutes(
  sites: Sites,
  change: (handler: Routes[string], route: string, origin: string) => Routes[string],
): Sites {
  return mapSites(sites, (routes, origin) =>
    Object.fromEntries(Object.entries(routes).map(([route, handler]) => [route, change(handler, route, origin)])),
  );
}

export function mapSites(sites: Sites, change: (routes: Routes, origin: string) => Routes): Sites {
  return Object.fromEntries(Object.entries(sites).map(([origin, routes]) => [origin, change(routes, origin)]));
}

/** The response's Set-Cookie lines through `change`; undefined: the line is left out. */
export function mapLines(response: LabResponse, change: (line: string) => string | undefined): LabResponse {
  return {
    ...response,
    headers: response.headers.flatMap(([name, value]) => {
      if (name !== 'Set-Cookie') return [[name, value] as const];
      const line = change(value);
      return line === undefined ? [] : [[name, line] as const];
    }),
  };
}
