import type { RequestFacts } from './request-facts.ts';

/** Can the page have asked for a request without credentials (`fetch` with `credentials: 'omit'`, `crossorigin=anonymous`)? Navigations and WebSockets always carry them. */
export function mayOmitCredentials({ isNavigation, resourceType }: RequestFacts): boolean {
  return !isNavigation && resourceType !== 'websocket';
}
