import fc from 'fast-check';
import { expect, test } from 'vitest';
import { diagnose } from '../../../src/core/diagnose.ts';
import type { Trace } from '../../../src/core/model.ts';
import { profiles } from '../../../src/core/profile.ts';
import { say } from '../../../src/core/words.ts';
import { fromHar } from '../../../src/report/import/from-har.ts';
import { toText } from '../../../src/report/text/to-text.ts';

interface Asked {
  readonly url: string;
  readonly type?: string;
  readonly method?: string;
  readonly status?: number;
  readonly to?: string;
  readonly cookie?: string;
  readonly set?: readonly string[];
  readonly more?: readonly (readonly [string, string])[];
}

const start = Date.UTC(2026, 0, 5, 9);
const pairs = (list: readonly (readonly [string, string])[]) => list.map(([name, value]) => ({ name, value }));

function har(asked: readonly Asked[]): string {
  const entries = asked.map(
    ({ url, type = 'image', method = 'GET', status = 200, to = '', cookie, set = [], more = [] }, index) => ({
      startedDateTime: new Date(start + index * 200).toISOString(),
      time: 50,
      timings: { send: 1, wait: 40, receive: 9 },
      _resourceType: type,
      request: {
        method,
        url,
        headers: pairs([
          ['Referer', 'https://app.test/'],
          ...(cookie === undefined ? [] : [['Cookie', cookie] as const]),
        ]),
        cookies: [],
      },
      response: {
        status,
        redirectURL: to,
        headers: pairs([...set.map((line) => ['Set-Cookie', line] as const), ...more]),
      },
    }),
  );
  return JSON.stringify({ log: { creator: { name: 'Firefox' }, entries } });
}

function traceOf(asked: readonly Asked[], bystanders: boolean): Trace {
  const read = fromHar(har(asked), { bystanders });
  if (!read.ok) throw new Error('not read');
  return read.trace;
}

const numberless = (text: string): string => text.replace(/ (of|in) c\d+/g, ' of another chain');

/** All that is told of sessions; chains have other numbers where there are fewer. */
function told(trace: Trace): unknown {
  return [profiles.chromium, profiles.firefox].map((profile) => {
    const diagnosis = diagnose(trace, { profile });
    const findings = diagnosis.findings.map(({ cause, severity, explanation, fixes }) => [
      cause,
      severity,
      numberless(say(explanation)),
      fixes.map(({ text, verified }) => [say(text), verified]),
    ]);
    return [findings, numberless(toText(diagnosis))];
  });
}

const sid = 'connect.sid=s%3AjK9mQ2xV7bN4cR8tY1wE5uI3oP6aS0dF';
/** A session that is lost to its path. */
const lost: readonly Asked[] = [
  { url: 'https://app.test/', type: 'document' },
  {
    url: 'https://app.test/login',
    type: 'document',
    method: 'POST',
    status: 302,
    to: '/home',
    set: [`${sid}; Path=/login; Secure; HttpOnly`],
  },
  { url: 'https://app.test/home', type: 'document', status: 302, to: '/login' },
  { url: 'https://app.test/login', type: 'document', cookie: sid },
];

const hosts = ['https://px.ads.test', 'https://cdn.app.test', 'http://ads.test', 'https://app.test'];
const names = ['uid', 'sid', 'PHPSESSID', '_ga', 'cf_clearance', 'AWSALB', 'state', 'csrftoken', '__Host-u', 'x.1', ''];
const paths = [
  '/p.gif',
  '/collect?e=1',
  '/logout.gif',
  '/callback?code=abcdef&state=xyz',
  '/login',
  '/saml?SAMLResponse=x',
];
const value = fc.constantFrom('1', 'q1w2e3r4t5y6u7i8o9p0a1s2', '');
const pair = fc.tuple(fc.constantFrom(...names), value).map(([name, text]) => `${name}=${text}`);
const line = fc
  .tuple(
    pair,
    fc.constantFrom(
      '',
      '; HttpOnly',
      '; Domain=other.test',
      '; SameSite=None; Secure',
      '; Path=/x, connect.sid=q1w2e3r4t5y6u7i8',
    ),
    fc.constantFrom('', '; Max-Age=0', '; Expires=Mon, 05 Jan 2026 10:00:00 GMT'),
  )
  .map((some) => some.join(''));
const part: fc.Arbitrary<Asked> = fc
  .tuple(
    fc.constantFrom(...hosts),
    fc.constantFrom(...paths),
    fc.record(
      {
        type: fc.constantFrom('image', 'image', 'image', 'script', 'font', 'fetch', 'document'),
        method: fc.constantFrom('GET', 'GET', 'GET', 'POST'),
        status: fc.constantFrom(200, 200, 200, 204, 304, 401, 404, 0),
        cookie: pair,
        set: fc.array(line, { maxLength: 2 }),
        more: fc.constantFrom([], [['Clear-Site-Data', '"cookies"'] as const]),
      },
      { requiredKeys: [] },
    ),
    fc.constantFrom(undefined, undefined, undefined, ...hosts),
  )
  .map(([host, path, more, to]) => ({
    ...more,
    url: host + path,
    ...(to === undefined ? {} : { status: 302, to: `${to}/p.gif` }),
  }));

/** Of sites that nobody else asks, mostly. */
const pixels: fc.Arbitrary<Asked> = fc.record({
  url: fc.constantFrom('https://a.ads.test/p.gif', 'https://b.test/collect?e=1', 'https://c.test/layout.js'),
  cookie: fc.constantFrom('uid=q1w2e3r4t5y6u7i8o9p0a1s2', '_ga=1; x.1=2'),
  set: fc.constantFrom([], ['uid=q1w2e3r4t5y6u7i8o9p0a1s2; HttpOnly'], ['id=; Max-Age=0; SameSite=None']),
});

test('nothing is told of what is left out', () => {
  let fewer = 0;
  fc.assert(
    fc.property(
      fc.array(fc.oneof(part, pixels, pixels), { minLength: 1, maxLength: 6 }),
      fc.nat(lost.length),
      (some, place) => {
        const asked = [...lost.slice(0, place), ...some, ...lost.slice(place)];
        const [all, less] = [traceOf(asked, true), traceOf(asked, false)];
        if (less.chains.length < all.chains.length) fewer++;
        expect(told(less)).toEqual(told(all));
      },
    ),
    { numRuns: 100 },
  );
  expect(fewer).toBeGreaterThan(10);
});

const pixel: Asked = {
  url: 'https://px.ads.test/p.gif',
  cookie: 'uid=q1w2e3r4t5y6',
  set: ['uid=q1w2e3r4t5y6; Path=/'],
};
const urls = ({ chains }: Trace) => chains.flatMap(({ hops }) => hops.map(({ request }) => request.url));

test.each<[string, readonly Asked[], boolean]>([
  ['a pixel with a cookie of its own', [pixel], false],
  ['of the application’s own site', [{ ...pixel, url: 'https://cdn.app.test/p.gif' }], true],
  ['a site with a call, too', [pixel, { ...pixel, type: 'fetch' }], true],
  ['a site that a redirect leads to', [pixel, { url: 'https://app.test/go', status: 302, to: pixel.url }], true],
  ['a session cookie, by its name', [{ ...pixel, set: ['PHPSESSID=1'] }], true],
  ['a cookie folded into another', [{ ...pixel, set: ['a=1; Path=/, connect.sid=q1w2e3r4; HttpOnly'] }], true],
  ['an address that signs out', [{ ...pixel, url: 'https://px.ads.test/logout.gif' }], true],
])('%s', (_, some, kept) => {
  const trace = traceOf([...lost, ...some], false);
  expect(urls(trace).includes(some[0]!.url)).toBe(kept);
});
