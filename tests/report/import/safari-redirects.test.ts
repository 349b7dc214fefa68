import { expect, test } from 'vitest';
import { type HarEntry, readEntry } from '../../../src/report/import/har-entry.ts';
import { withRedirectsInPlace } from '../../../src/report/import/safari-redirects.ts';

interface Sketch {
  readonly path: string;
  readonly to?: string;
  /** Milliseconds since 2026 began; undefined: no time. */
  readonly at: number | undefined;
  readonly sent?: Readonly<Record<string, string>>;
}

const year = Date.UTC(2026, 0, 1);

function entry({ path, to, at, sent = {} }: Sketch): HarEntry {
  const read = readEntry(
    {
      ...(at === undefined ? {} : { startedDateTime: new Date(year + at).toISOString() }),
      request: {
        method: 'GET',
        url: `https://app.test${path}`,
        headers: Object.entries(sent).map(([name, value]) => ({ name, value })),
      },
      response: to === undefined ? { status: 200 } : { status: 302, redirectURL: to },
    },
    0,
  );
  if (!read.ok) throw new Error(read.where);
  return read.entry;
}

/** Path and time of each, in the new order. */
function inPlace(...sketches: readonly Sketch[]): (readonly [string, number | undefined])[] {
  return withRedirectsInPlace(sketches.map(entry)).map(({ url, start }) => [
    new URL(url).pathname,
    start === undefined ? undefined : start - year,
  ]);
}

test.each<readonly [string, readonly Sketch[]]>([
  [
    'behind what they lead to',
    [
      { path: '/c', at: 0 },
      { path: '/a', to: '/b', at: 40 },
      { path: '/b', to: '/c', at: 80 },
    ],
  ],
  [
    'on another clock',
    [
      { path: '/a', to: '/b', at: 40 - year },
      { path: '/b', to: '/c', at: 80 - year },
      { path: '/c', at: 0 },
    ],
  ],
  [
    'without a time',
    [
      { path: '/a', to: '/b', at: undefined },
      { path: '/b', to: '/c', at: undefined },
      { path: '/c', at: 0 },
    ],
  ],
])('redirects %s come right before it, and not later', (_, sketches) => {
  expect(inPlace(...sketches)).toEqual([
    ['/a', 0],
    ['/b', 0],
    ['/c', 0],
  ]);
});

test('redirects whose time can be right keep it', () => {
  const sketches = [
    { path: '/a', to: '/b', at: 0 },
    { path: '/b', at: 40 },
  ];
  expect(inPlace(...sketches)).toEqual([
    ['/a', 0],
    ['/b', 40],
  ]);
});

test('of several entries with one address each redirect leads to the nearest', () => {
  const sketches = [
    { path: '/home', at: 0 },
    { path: '/in', to: '/home', at: 5000 },
    { path: '/home', at: 5000 },
    { path: '/home', at: 9000 },
  ];
  expect(inPlace(...sketches)).toEqual(sketches.map(({ path, at }) => [path, at]));
});

test('a chain may come back to where it began', () => {
  const chain = [
    { path: '/home', to: '/in', at: 40 },
    { path: '/in', to: '/home', at: 80 },
  ];
  const inOrder = [
    ['/home', 0],
    ['/in', 0],
    ['/home', 0],
  ];
  expect(inPlace(...chain, { path: '/home', at: 0 })).toEqual(inOrder);
  expect(inPlace({ path: '/home', at: 0 }, ...chain)).toEqual(inOrder);
});

test.each<readonly [string, readonly Sketch[]]>([
  ['in a circle', [1, 2].map((at) => ({ path: `/${at}`, to: `/${3 - at}`, at }))],
  ['to themselves', [{ path: '/1', to: '/1', at: 1 }]],
  ['to nowhere', [{ path: '/1', to: '/gone', at: 1 }]],
])('redirects %s all stay', (_, sketches) => {
  expect(inPlace(...sketches).map(([path]) => path)).toEqual(sketches.map(({ path }) => path));
});

test('a redirect with a type of content was posted', () => {
  const posted = { path: '/a', to: '/b', at: 0, sent: { 'Content-Type': 'text/plain' } };
  expect(withRedirectsInPlace([entry(posted), entry({ path: '/b', at: 0 })]).map(({ method }) => method)).toEqual([
    'POST',
    'GET',
  ]);
});

test('10,000 redirects to one address do not hang', () => {
  const all = Array.from({ length: 10_000 }, (_, at) => [
    entry({ path: '/a', to: '/b', at }),
    entry({ path: '/b', at }),
  ]);
  expect(withRedirectsInPlace(all.flat())).toHaveLength(20_000);
});
