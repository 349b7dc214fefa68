import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { diagnose } from '../../../src/core/diagnose.ts';
import { mostCookies } from '../../../src/core/cookie/most-cookies.ts';
import { toHar } from '../../../src/report/har/to-har.ts';
import { fromHar } from '../../../src/report/import/from-har.ts';
import { toMarkdown } from '../../../src/report/markdown/to-markdown.ts';
import { chain } from '../../chain.ts';
import { corpus } from '../corpus.ts';
import { told } from '../told.ts';

const entry = { startedDateTime: '2026-01-01T00:00:00Z', request: { method: 'GET', url: 'https://app.test/' } };
const har = (...entries: unknown[]): string => JSON.stringify({ log: { entries } });

describe('what is no HAR file gets a problem with its place', () => {
  test.each([
    ['nothing', '', undefined],
    ['white space', ' \n', undefined],
    ['a web page', '<html>', 'line 1, column 1'],
    ['a file cut off', '{"log": {"entries": [{', 'line 1, column 23'],
    ['a number', '1', undefined],
    ['null', 'null', undefined],
    ['an array', '[]', undefined],
    ['no log', '{}', 'log'],
    ['a log that is text', '{"log": "x"}', 'log'],
    ['no entries', '{"log": {}}', 'log.entries'],
    ['entries that are an object', '{"log": {"entries": {"0": 1}}}', 'log.entries'],
    ['no entry at all', '{"log": {"entries": []}}', 'log.entries'],
    ['only wrong entries', har(1, null, 'x'), 'log.entries[0].request'],
    ['an entry without a URL', har({ request: {} }), 'log.entries[0].request.url'],
    ['an entry whose URL is none', har({ request: { url: 'no url' } }), 'log.entries[0].request.url'],
    ['nothing of the web', har({ request: { url: 'data:text/html,x' } }), 'log.entries'],
  ])('%s', (_, text, where) => {
    const answer = fromHar(text);
    expect(answer.ok).toBe(false);
    expect(!answer.ok && answer.problem.where).toBe(where);
  });

  test('nesting that is too deep', () => {
    const deep = '['.repeat(5_000_000);
    expect(fromHar(deep).ok).toBe(false);
    expect(fromHar(`{"log":{"entries":${'[{"a":'.repeat(200_000)}1${'}]'.repeat(200_000)}}}`).ok).toBe(false);
  });
});

describe('what is usable is used', () => {
  test('with a byte order mark', () => expect(fromHar(`\ufeff${har(entry)}`).ok).toBe(true));

  test('and says what was left out', () => {
    const answer = fromHar(har(entry, { request: { url: 7 } }, entry));
    expect(answer.ok && answer.trace.chains).toHaveLength(2);
    expect(answer.ok && answer.notes.some(({ values }) => values.where === 'log.entries[1].request.url')).toBe(true);
  });

  test('with times that are none', () => {
    const odd = { ...entry, startedDateTime: 'yesterday', time: -5, timings: { wait: -1, send: 'x', blocked: null } };
    const answer = fromHar(har(entry, odd, { ...entry, startedDateTime: '-999999-01-01T00:00:00Z', timings: 3 }));
    expect(answer.ok && answer.trace.chains).toHaveLength(3);
  });

  test('with negative times and sizes, and sizes of gigabytes', () => {
    const times = { time: -1e6, timings: { send: -5, wait: -1e300, receive: -1, connect: -7 } };
    const sizes = { bodySize: 2 ** 31, headersSize: -3, content: { size: 2 ** 40, text: '' } };
    const odd = { ...entry, ...times, response: { status: -200, ...sizes, headers: [] } };
    const answer = fromHar(har(odd, { ...odd, startedDateTime: '1969-12-31T23:59:59.000Z' }, entry));
    if (!answer.ok) throw new Error('refused');
    const all = answer.trace.chains.flatMap(({ hops }) => hops.map((hop) => hop.times));
    expect(all).toHaveLength(3);
    for (const { start, headers = start, end = start } of all)
      expect(Math.min(headers, end)).toBeGreaterThanOrEqual(start);
    expect(diagnose(answer.trace).chains).toHaveLength(answer.trace.chains.length);
  });

  test('with pages and entries that name each other in circles', () => {
    const pages = [
      { id: 'a', pageref: 'b', _initiator: 'a' },
      { id: 'b', pageref: 'a' },
      { id: 'a', pageref: 'a' },
    ];
    const page = (pageref: string, url: string, initiator: string) => ({
      ...entry,
      pageref,
      _resourceType: 'document',
      _initiator: { type: 'script', url: initiator },
      request: { ...entry.request, url, headers: [{ name: 'Referer', value: initiator }] },
      response: { status: 302, redirectURL: url, headers: [] },
    });
    const circle = Array.from({ length: 50 }, (_, at) =>
      page(at % 2 === 0 ? 'a' : 'b', `https://app.test/${at % 2}`, `https://app.test/${(at + 1) % 2}`),
    );
    const answer = fromHar(JSON.stringify({ log: { pages, entries: circle } }));
    if (!answer.ok) throw new Error('refused');
    expect(answer.trace.chains.flatMap(({ hops }) => hops)).toHaveLength(50);
    for (const { after, id } of answer.trace.chains) expect(after).not.toBe(id);
    expect(diagnose(answer.trace).chains).toHaveLength(answer.trace.chains.length);
  });

  test('with a million cookies in a header: a thousand are looked at, and how many there are is said', () => {
    const value = Array.from({ length: 1_000_000 }, (_, at) => `c${at}=1`).join('; ');
    const answer = fromHar(har({ ...entry, request: { ...entry.request, headers: [{ name: 'Cookie', value }] } }));
    if (!answer.ok) throw new Error('refused');
    const { chains } = diagnose(answer.trace);
    expect(chains[0]!.hops[0]!.cookies).toHaveLength(mostCookies);
    expect(answer.notes.flatMap(({ values }) => values.where ?? [])).toEqual(['log.entries[0].request.headers[0]']);
    expect(chains[0]!.hops[0]!.hop.marks.map(({ kind }) => kind)).toEqual(['cookies-left-out']);
  });

  test('with markup in every field: nothing of it is markup in any report', () => {
    const evil = '<img src=x onerror=alert(1)>';
    const headers = ['Cookie', 'Set-Cookie', 'Location', 'Referer', 'X-Evil', evil].map((name) => ({
      name,
      value: `sid=${evil}; Path=${evil}`,
    }));
    const url = `https://app.test/${evil}?${evil}#${evil}`;
    const page = {
      ...entry,
      pageref: evil,
      _resourceType: 'document',
      _initiator: { type: evil, url: evil },
      serverIPAddress: evil,
      request: { method: evil, url, httpVersion: evil, headers },
      response: { status: 302, statusText: evil, redirectURL: url, headers, content: { mimeType: evil } },
    };
    const answer = fromHar(
      JSON.stringify({
        log: { creator: { name: evil, version: evil }, comment: evil, pages: [evil], entries: [page] },
      }),
    );
    if (!answer.ok) throw new Error('refused');
    for (const redaction of ['none', 'values'] as const) {
      const markdown = toMarkdown(answer.trace, told(answer.trace), { redaction, salt: '' });
      expect(markdown).toContain('app.test');
      expect(withoutCode(markdown)).not.toContain('<img');
    }
  });

  test('and no prototype is touched', () => {
    const text = `{"__proto__":{"polluted":1},"log":{"__proto__":{"entries":[]},"entries":[{"__proto__":{"x":1},"request":{"url":"https://app.test/","__proto__":{"method":"EVIL"},"headers":[{"name":"__proto__","value":"x"}]}}],"constructor":{"prototype":{"polluted":1}}}}`;
    const answer = fromHar(text);
    expect(answer.ok && answer.trace.chains[0]!.hops[0]!.request.method).toBe('GET');
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
  });

  test('huge strings and many headers are read', () => {
    const huge = 'x9'.repeat(2_000_000);
    const headers = Array.from({ length: 50_000 }, (_, at) => ({ name: 'Set-Cookie', value: `a${at}=1` }));
    const answer = fromHar(
      har({
        ...entry,
        request: { ...entry.request, headers: [{ name: 'Cookie', value: huge }] },
        response: { status: 200, headers: headers.slice(0, 500) },
      }),
    );
    expect(answer.ok).toBe(true);
  });
});

const good = Object.values(corpus).map((script) => {
  const trace = chain(script);
  return toHar(trace, told(trace), { redaction: 'none', salt: '', version: '1' });
});

/** A place in a JSON value, and what is put there. */
function mutate(value: unknown, path: readonly number[], put: unknown): unknown {
  if (path.length === 0 || typeof value !== 'object' || value === null) return put;
  const keys = Object.keys(value);
  if (keys.length === 0) return put;
  const key = keys[path[0]! % keys.length]!;
  const changed = mutate((value as Record<string, unknown>)[key], path.slice(1), put);
  if (Array.isArray(value)) return value.map((item: unknown, at) => (String(at) === key ? changed : item));
  return { ...value, [key]: changed };
}

test('no mutated report makes it throw', () => {
  const junk = fc.constantFrom<unknown>(
    null,
    true,
    -1,
    1e308,
    '',
    'x',
    '\ud800',
    'https://[',
    [],
    {},
    [null],
    { log: 1 },
    '\u0000',
  );
  fc.assert(
    fc.property(
      fc.constantFrom(...good),
      fc.array(fc.nat(50), { minLength: 1, maxLength: 9 }),
      junk,
      (har, path, put) => {
        const answer = fromHar(JSON.stringify(mutate(har, path, put)));
        expect(typeof answer.ok).toBe('boolean');
      },
    ),
    { numRuns: 1500 },
  );
});

test('no JSON value at all makes it throw', () => {
  fc.assert(
    fc.property(fc.json(), fc.json(), (log, entries) => {
      expect(typeof fromHar(log).ok).toBe('boolean');
      expect(typeof fromHar(`{"log":{"entries":[${entries}],"_sessionTrace":${log}}}`).ok).toBe('boolean');
      expect(
        typeof fromHar(
          `{"log":{"entries":[{"request":{"url":"http://a/","headers":${entries},"cookies":${log}},"response":${log}}]}}`,
        ).ok,
      ).toBe('boolean');
    }),
  );
});

test.each(['http://[', 'not a url', 'javascript:alert(1)', ''])(
  'a report that redirects to %j is diagnosed',
  (target) => {
    for (const report of good) {
      const broken: unknown = JSON.parse(JSON.stringify(report), (key, value: unknown) =>
        key === 'redirectUrl' ? target : value,
      );
      const answer = fromHar(JSON.stringify(broken));
      if (answer.ok) expect(() => diagnose(answer.trace)).not.toThrow();
    }
  },
);

/** What a renderer of Markdown takes at its word. */
function withoutCode(markdown: string): string {
  return markdown.replace(/^(`{3,})[\s\S]*?^\1/gm, '').replace(/(?<!`)(`+)(?!`)[\s\S]*?(?<!`)\1(?!`)/g, '');
}
