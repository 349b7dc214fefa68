import { Cookie as ToughCookie, CookieJar as ToughJar } from 'tough-cookie';
import { Jar } from '../../src/core/cookie/jar.ts';
import { parseSetCookie } from '../../src/core/cookie/parse-set-cookie.ts';
import { profiles } from '../../src/core/profile.ts';
import type { RequestFacts } from '../../src/core/site/request-facts.ts';
import { now, visits } from './inputs.ts';
import type { Visit } from './inputs.ts';
import { race } from './measure.ts';
import { factor, micro } from './print.ts';

const profile = profiles.rfc10025;
const toughOptions = { ignoreError: true, sameSiteContext: 'strict' } as const;

/** A whole session: for each visit the `Cookie` header of the request, then the lines of its response. Answers the headers. */
function ours(session: readonly Visit[]): readonly string[] {
  const jar = new Jar();
  return session.map(({ url, lines }) => {
    const request = navigation(url);
    let header = '';
    for (const { cookie, reasons } of jar.retrieve({ request, now, profile })) {
      if (reasons.length > 0) break; // Those that go along come first.
      header += `${header === '' ? '' : '; '}${cookie.name}=${cookie.value}`;
    }
    for (const line of lines) jar.store({ line, request, now, profile });
    return header;
  });
}

/** As the address bar makes one; every field written out, as the judge does it. */
function navigation(url: string): RequestFacts {
  return {
    url,
    method: 'GET',
    resourceType: 'main-frame',
    isTopLevelNavigation: true,
    isNavigation: true,
    initiator: undefined,
    documentUrl: undefined,
    topLevelUrl: undefined,
    ancestors: nobody,
    redirectedFrom: nobody,
    via: 'http',
  };
}

const nobody: readonly never[] = [];

function tough(session: readonly Visit[]): readonly string[] {
  const jar = new ToughJar();
  return session.map(({ url, lines }) => {
    const header = jar.getCookieStringSync(url, toughOptions);
    for (const line of lines) jar.setCookieSync(line, url, toughOptions);
    return header;
  });
}

/** Rows of [what, ours, tough-cookie, how many times as fast]; per visit, or per line. */
export function throughput(rounds: number): readonly (readonly string[])[] {
  const rows: string[][] = [];
  const add = (name: string, per: number, run: { readonly ours: () => unknown; readonly tough: () => unknown }) => {
    const time = race(run, rounds);
    rows.push([name, micro(time.ours / per), micro(time.tough / per), factor(time.tough / time.ours)]);
  };
  for (const [name, sites] of [
    ['100 sites', 100],
    ['20 sites', 20],
    ['5 sites', 5],
  ] as const) {
    const session = visits(600, sites);
    if (ours(session).join('\n') !== tough(session).join('\n'))
      throw new Error(`${name}: the two did not send the same cookies`);
    add(`parse, store, retrieve: ${name}, per visit`, session.length, {
      ours: () => ours(session),
      tough: () => tough(session),
    });
  }
  const lines = visits(600, 100).flatMap((visit) => visit.lines);
  add('parse alone, per line', lines.length, {
    ours: () => lines.map((line) => parseSetCookie(line, profile)),
    tough: () => lines.map((line) => ToughCookie.parse(line)),
  });
  return rows;
}
