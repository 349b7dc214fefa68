import type { IncomingMessage, ServerResponse } from 'node:http';
import { STATUS_CODES } from 'node:http';
import { renderPage } from './page.ts';
import type { LabResponse } from './scenario.ts';

export interface WireResponse {
  /** e.g. `HTTP/1.1 302 Found`. */
  readonly statusLine: string;
  readonly headers: readonly (readonly [string, string])[];
  readonly body: string;
}

/** A response as it goes to the browser, with what every server adds. */
export function wireResponse(response: LabResponse, now: number): WireResponse {
  const has = (wanted: string): boolean => response.headers.some(([name]) => name.toLowerCase() === wanted);
  const body = typeof response.body === 'string' ? response.body : renderPage(response.body);
  return {
    statusLine: `HTTP/1.1 ${response.status} ${STATUS_CODES[response.status] ?? ''}`,
    headers: [
      ...response.headers,
      ...(has('content-type') ? [] : ([['Content-Type', 'text/html; charset=utf-8']] as const)),
      ...(has('cache-control') ? [] : ([['Cache-Control', 'no-store']] as const)),
      ...(has('date') ? [] : ([['Date', new Date(now).toUTCString()]] as const)),
      ['Content-Length', String(Buffer.byteLength(body))],
      ['Connection', 'close'],
    ],
    body,
  };
}

/** Writes by hand, because Node refuses header values that broken servers do send. */
export function writeResponse(incoming: IncomingMessage, outgoing: ServerResponse, response: WireResponse): void {
  const lines = [response.statusLine, ...response.headers.map(([name, value]) => `${name}: ${value}`), '\r\n'];
  outgoing.detachSocket(incoming.socket);
  incoming.socket.write(lines.join('\r\n'), 'latin1');
  incoming.socket.end(incoming.method === 'HEAD' ? '' : response.body);
}
