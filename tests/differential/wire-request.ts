import type { Socket } from 'node:net';

/** A request as it stood on the wire. Header names are lower case; bytes are kept, one per UTF-16 unit. */
export interface WireRequest {
  readonly method: string;
  readonly target: string;
  readonly host: string;
  readonly headers: Map<string, string>;
}

/** Hands over each request of a keep-alive connection when its body has come too. */
export function readRequests(socket: Socket, take: (request: WireRequest) => void): void {
  let text = '';
  socket.on('data', (chunk: Buffer) => {
    text += chunk.toString('latin1');
    for (;;) {
      const end = text.indexOf('\r\n\r\n');
      if (end === -1) return;
      const request = parseHead(text.slice(0, end));
      const length = end + 4 + Number(request.headers.get('content-length') ?? 0);
      if (text.length < length) return;
      text = text.slice(length);
      take(request);
    }
  });
}

function parseHead(head: string): WireRequest {
  const [first = '', ...lines] = head.split('\r\n');
  const [method = '', target = '/'] = first.split(' ');
  const headers = new Map(
    lines.map((line): [string, string] => {
      const colon = line.indexOf(':');
      return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()];
    }),
  );
  return { method, target, host: headers.get('host') ?? '', headers };
}
