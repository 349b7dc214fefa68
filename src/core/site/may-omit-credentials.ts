import type { RequestFacts } from './request-facts.ts';

/** Can the page have asked for a request without credentials (`fetch` with `credentials: 'omit'`, `crossorigin=anonymous`)? Navigations, WebSockets and beacons always carry them. */
export function mayOmitCredentials({
  isNavigation,
  resourceType,
}: Pick<RequestFacts, 'isNavigation' | 'resourceType'>): boolean {
  return !isNavigation && resourceType !== 'websocket' && resourceType !== 'ping';
}
