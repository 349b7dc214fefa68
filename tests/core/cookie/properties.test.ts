import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseCookieHeader, serializeCookies } from '../../../src/core/cookie/parse-cookie-header.ts';
import { parseDate } from '../../../src/core/cookie/parse-date.ts';
import { parseSetCookie, serializeSetCookie } from '../../../src/core/cookie/parse-set-cookie.ts';
import { retrieveCookies } from '../../../src/core/cookie/retrieve.ts';
import { storeCookie } from '../../../src/core/cookie/store.ts';
import type { Cookie } from '../../../src/core/model.ts';
import { profiles } from '../../../src/core/profile.ts';
import { topLevelFacts } from '../../../src/core/site/request-facts.ts';

const now = Date.parse('2026-01-01T00:00:00Z');
const anyProfile = fc.constantFrom(...Object.values(profiles));
const anyText = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), fc.string());

/** Mostly sensible lines, with something odd here and there. */
const attribute = fc.oneof(
  fc.constantFrom('Secure', 'HttpOnly', 'Partitioned', 'SameSite=Lax', 'SameSite=Strict', 'SameSite=None', 'SameSite'),
  fc.constantFrom(
    'Path=/',
    'Path=/app',
    'Path',
    'Path=é',
    'Domain=app.test',
    'Domain=.test',
    'Domain',
    'Domain=www.app.test',
  ),
  fc.constantFrom('Max-Age=60', 'Max-Age=-1', 'Max-Age=x', 'Expires=Thu, 01 Jan 2030 00:00:00 GMT', 'Expires=soon'),
  anyText,
);
const name = fc.oneof(fc.constantFrom('sid', '__Host-sid', '__Secure-sid', '', '__proto__'), anyText);
const line = fc
  .tuple(name, anyText, fc.array(attribute, { maxLength: 6 }))
  .map(([key, value, attributes]) => [`${key}=${value}`, ...attributes].join('; '));
const url = fc.oneof(
  fc.constantFrom(
    'https://www.app.test/app/x',
    'http://app.test/',
    'http://localhost:3000/app',
    'https://127.0.0.1/',
    'ftp://app.test/',
  ),
  fc.webUrl(),
  anyText,
);

test('any text as line, header, date and URL is answered, never thrown at', () => {
  fc.assert(
    fc.property(fc.oneof(line, anyText), url, anyText, anyProfile, (text, at, initiator, profile) => {
      const request = topLevelFacts(at, { initiator, topLevelUrl: at, ancestors: [initiator] });
      const { jar } = storeCookie({ line: text, request, now, jar: [], profile });
      retrieveCookies({ jar, request: { ...request, isTopLevelNavigation: false }, now, profile });
      parseCookieHeader(text);
      parseDate(text, profile.dates);
    }),
  );
});

test('parse, write, parse: the same cookie', () => {
  fc.assert(
    fc.property(line, anyProfile, (text, profile) => {
      const first = parseSetCookie(text, profile);
      if (!first.ok) return;
      const second = parseSetCookie(serializeSetCookie(first.parsed), profile);
      expect(second).toEqual({
        ok: true,
        parsed: { ...first.parsed, ignored: second.ok ? second.parsed.ignored : [] },
      });
    }),
  );
});

test('a Cookie header survives being parsed and written', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const once = serializeCookies(parseCookieHeader(text));
      expect(serializeCookies(parseCookieHeader(once))).toBe(once);
    }),
  );
});

test('what was stored goes along to the same URL, unless a reason says otherwise', () => {
  fc.assert(
    fc.property(line, url, anyProfile, (text, at, profile) => {
      const request = topLevelFacts(at);
      const { outcome, cookie, reasons, jar } = storeCookie({ line: text, request, now, jar: [], profile });
      if (outcome === 'rejected') {
        expect(reasons).not.toEqual([]);
        expect(jar).toEqual([]);
      } else if (outcome === 'stored') {
        const [sent] = retrieveCookies({ jar, request, now, profile });
        expect(sent?.cookie).toEqual(cookie);
        // Only a Path that names another place can keep it from the URL that set it; without one it is that URL's own.
        const parse = parseSetCookie(text, profile);
        const hasPath = parse.ok && parse.parsed.path !== undefined;
        expect(sent?.reasons.filter((reason) => !hasPath || reason !== 'not-on-path')).toEqual([]);
      }
    }),
  );
});

test('a cookie of another site changes no verdict', () => {
  const foreign: Cookie = {
    name: 'sid',
    value: 'x',
    domain: 'unrelated.example',
    hostOnly: false,
    path: '/',
    secure: true,
    httpOnly: true,
    sameSite: 'none',
    expires: undefined,
    partitionKey: undefined,
    createdAt: now,
  };
  fc.assert(
    fc.property(fc.array(line, { maxLength: 5 }), anyProfile, (lines, profile) => {
      const request = topLevelFacts('https://www.app.test/app/x');
      const fill = (start: readonly Cookie[]) =>
        lines.reduce((jar, text) => storeCookie({ line: text, request, now, jar, profile }).jar, start);
      expect(retrieveCookies({ jar: fill([foreign]), request, now, profile })).toEqual(
        retrieveCookies({ jar: fill([]), request, now, profile }),
      );
    }),
  );
});
