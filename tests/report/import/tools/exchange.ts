/** One request and its answer as they went over the wire: what every tool saw, and writes in its own way. */
export interface Exchange {
  /** Milliseconds since the first. */
  readonly at: number;
  readonly method: string;
  readonly url: string;
  readonly sent: readonly Line[];
  readonly status: number;
  readonly statusText: string;
  readonly received: readonly Line[];
}

export type Line = readonly [name: string, value: string];

const agent = 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Safari/537.36';
const page: readonly Line[] = [
  ['Host', 'app.test'],
  ['User-Agent', agent],
  ['Accept', 'text/html,application/xhtml+xml;q=0.9,*/*;q=0.8'],
];
const html: Line = ['Content-Type', 'text/html; charset=utf-8'];

/** A login whose session cookie gets `path`, and which asks to sign in again where the cookie does not come. */
export function login(path: string): readonly Exchange[] {
  const isKept = path === '/';
  const base = 'https://app.test';
  const seen = 'csrf=5bd1a3c7';
  const carried = `${seen}; flash=hello${isKept ? '; sid=k3J9x2Lq7Wv5' : ''}`;
  const from = ['Referer', `${base}/login`] as const;
  const start: readonly Exchange[] = [
    {
      at: 0,
      method: 'GET',
      url: `${base}/login`,
      sent: page,
      status: 200,
      statusText: 'OK',
      received: [html, ['Set-Cookie', `${seen}; Path=/; SameSite=Lax`]],
    },
    {
      at: 8000,
      method: 'POST',
      url: `${base}/login`,
      sent: [...page, ['Origin', base], ['Content-Type', 'application/x-www-form-urlencoded'], from, ['Cookie', seen]],
      status: 302,
      statusText: 'Found',
      received: [
        ['Location', '/dashboard'],
        ['Set-Cookie', 'flash=hello; Path=/; Expires=Wed, 13 Jan 2027 09:00:00 GMT'],
        ['Set-Cookie', `sid=k3J9x2Lq7Wv5; Path=${path}; HttpOnly`],
      ],
    },
  ];
  const there = { method: 'GET', url: `${base}/dashboard`, sent: [...page, from, ['Cookie', carried] as const] };
  if (isKept) return [...start, { at: 8040, ...there, status: 200, statusText: 'OK', received: [html] }];
  return [
    ...start,
    { at: 8040, ...there, status: 302, statusText: 'Found', received: [['Location', '/login?next=/dashboard']] },
    { at: 8080, ...there, url: `${base}/login?next=/dashboard`, status: 200, statusText: 'OK', received: [html] },
  ];
}

/** Header lines as HAR writes them. */
export function named(lines: readonly Line[]): { name: string; value: string }[] {
  return lines.map(([name, value]) => ({ name, value }));
}

export function header(lines: readonly Line[], wanted: string): string | undefined {
  return lines.find(([name]) => name.toLowerCase() === wanted)?.[1];
}

/** Lines of one name in one, with `glue` between: for tools that keep headers in an object. */
export function joined(lines: readonly Line[], glue: string): Line[] {
  const byName = new Map<string, string>();
  for (const [name, value] of lines) {
    const before = byName.get(name);
    byName.set(name, before === undefined ? value : before + glue + value);
  }
  return [...byName];
}

/** The cookie list of a request. */
export function sentCookies({ sent }: Exchange): { name: string; value: string }[] {
  return (header(sent, 'cookie') ?? '')
    .split('; ')
    .filter((pair) => pair !== '')
    .map(pairOf);
}

/** The cookie list of a response, with the attributes that nearly every tool writes. */
export function receivedCookies({ received }: Exchange): Record<string, unknown>[] {
  return received.flatMap(([name, line]) => {
    if (name !== 'Set-Cookie') return [];
    const [pair, ...attributes] = line.split('; ');
    const attribute = (wanted: string) => attributes.find((one) => one.startsWith(`${wanted}=`))?.split('=')[1];
    const sameSite = attribute('SameSite');
    return [
      {
        ...pairOf(pair!),
        path: attribute('Path'),
        httpOnly: attributes.includes('HttpOnly'),
        secure: attributes.includes('Secure'),
        ...(sameSite === undefined ? {} : { sameSite }),
      },
    ];
  });
}

function pairOf(pair: string): { name: string; value: string } {
  const [name = '', value = ''] = pair.split('=');
  return { name, value };
}

const start = Date.UTC(2026, 0, 15, 9, 0, 0);

export function when({ at }: Exchange): string {
  return new Date(start + at).toISOString();
}
