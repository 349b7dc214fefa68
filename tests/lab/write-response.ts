import type { IncomingMessage, ServerResponse } from 'node:http';
import { STATUS_CODES } from 'node:http';
import type { LabResponse } from './scenario.ts';

/** Writes by hand, because Node refuses header values that broken servers do send. */
export function writeResponse(
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  response: LabResponse,
  body: string,
): void {
  const has = (wanted: string): boolean => response.headers.some(([name]) => name.toLowerCase() === wanted);
  const headers: (readonly [string, string])[] = [
    ...response.headers,
    ...(has('content-type') ? [] : ([['Content-Type', 'text/html; charset=utf-8']] as const)),
    ...(has('cache-control') ? [] : ([['Cache-Control', 'no-store']] as const)),
    ['Date', new Date().toUTCString()],
    ['Content-Length', String(Buffer.byteLength(body))],
    ['Connection', 'close'],
  ];
  const head = [
    `HTTP/1.1 ${response.status} ${STATUS_CODES[response.status] ?? ''}`,
    ...headers.map(([name, value]) => `${name}: ${value}`),
    '\r\n',
  ].join('\r\n');
  outgoing.detachSocket(incoming.socket);
  incoming.socket.write(head, 'latin1');
  incoming.socket.end(incoming.method === 'HEAD' ? '' : body);
}
