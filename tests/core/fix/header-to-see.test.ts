import { describe, expect, test } from 'vitest';
import { diagnose } from '../../../src/core/diagnose.ts';
import type { Fix, Finding } from '../../../src/core/model.ts';
import { scenarios } from '../../lab/scenarios/index.ts';
import { simulate } from '../../simulate.ts';

const findingsOf = (id: string): readonly Finding[] => {
  const scenario = scenarios.find((one) => one.id === id)!;
  return diagnose(simulate(scenario).trace, { chosen: [] }).findings;
};
/** The fixes of the headline for one framework, `any` where none is named. */
const fixesFor = (id: string, framework = 'any'): readonly Fix[] =>
  findingsOf(id)[0]!.fixes.filter((fix) => fix.framework === framework);

describe('the first fix, as a reader meets it', () => {
  const withFixes = scenarios.filter(({ id }) => (findingsOf(id)[0]?.fixes.length ?? 0) > 0);

  test.each(withFixes)('has code or a header to see: $id', ({ id }) => {
    const { fixes } = findingsOf(id)[0]!;
    const read = new Set(fixes.filter((fix) => fix.detected).map((fix) => fix.framework)).add('any');
    for (const framework of read) {
      const first = fixes.find((fix) => fix.framework === framework && fix.text.text === fixes[0]!.text.text);
      // What stands in front of an application has settings of its own, or none.
      if (first === undefined) expect(['nginx', 'apache', 'caddy', 'haproxy', 'varnish']).toContain(framework);
      else expect([framework, first.code]).toEqual([framework, expect.stringMatching(/\S/)]);
    }
  });
});

test.each([
  // change, scenario → where, what
  ['attributes', 'cookie-path', 'c2 1', 'Set-Cookie: connect.sid=…; Path=/; HttpOnly'],
  ['small-value', 'cookie-too-large', 'c2 1', 'Set-Cookie: session=…; Path=/; Secure; HttpOnly'],
  ['expire-twin', 'duplicate-cookie', 'c3 1', 'Set-Cookie: connect.sid=; Path=/; Max-Age=0'],
  ['host', 'www-to-apex', 'c2 1', 'Location: https://www.shop.test/account'],
  ['origin, query hidden', 'preview-returns-to-production', 'c3 1', 'Location: https://quill-preview.test/callback?…'],
  ['https, from the page on rather than its form', 'secure-over-http', 'c1 1', 'Location: https://intranet.test/login'],
  ['https, where a redirect leads down', 'https-to-http', 'c2 1', 'Location: https://forum.test/dashboard'],
  ['method of a form', 'lax-idp-post', 'c2 1', 'Location: https://sso.umbrella.test/authorize?…&response_mode=query'],
  ['method of a repeated POST', 'lax-idp-307', 'c3 1', 'HTTP/1.1 303 See Other'],
  ['keep', 'deleted-on-the-way', 'c2 2', '(no Set-Cookie: laravel_session)'],
  ['keep, all cookies', 'clear-site-data', 'c2 2', 'Clear-Site-Data: "cache", "storage"'],
  ['a setting that cannot be replayed', 'memory-store', 'c2 2', '(no Set-Cookie: connect.sid)'],
  ['said by the cause', 'cached-redirect', undefined, 'Cache-Control: no-store'],
  ['a header of one’s own', 'remember-me', 'c3 1', 'X-Signed-In-By: remember-me'],
  ['where to begin anew', 'link-from-elsewhere', undefined, 'Location: (where a sign-in begins)'],
])('%s: the header of the right response (%s)', (_, id, where, code) => {
  const [first] = fixesFor(id);
  expect(first?.code).toBe(code);
  const at = first?.seen?.at;
  expect(first?.seen?.side).toBe('response');
  expect(at && `${at.chain} ${at.hop + 1}`).toBe(where);
});

test('a detected framework without the setting is told the header, and not offered the second-best as the first', () => {
  const fixes = fixesFor('frame-cross-site', 'rails');
  expect(fixes[0]).toMatchObject({ detected: true, verified: true, seen: { side: 'response' } });
  expect(fixes[0]?.code).toMatch(/^Set-Cookie: _store_session=….*Partitioned$/);
});

test('a page of one’s own is written out; on another site’s hop it would be nobody’s own', () => {
  const again = fixesFor('lax-idp-post')[1];
  expect(again?.code).toMatch(/^<form method="post" action="\/callback">/);
  expect(again?.seen).toBeUndefined();
  expect(fixesFor('strict-state').map(({ code }) => code)).toEqual([expect.stringMatching(/^Set-Cookie/), undefined]);
});

test('no value of a cookie and no query stands in a header to see', () => {
  for (const { id } of scenarios) {
    for (const { code, seen } of findingsOf(id).flatMap(({ fixes }) => fixes)) {
      if (seen === undefined || code === undefined) continue;
      expect(code).not.toMatch(/^Set-Cookie: [^=]+=(?![…;(]|$)/);
      expect(code).not.toMatch(/^Location: [^?]*\?[^…]/);
    }
  }
});
