import { describe, expect, test } from 'vitest';
import { judgeChain } from '../../src/core/judge.ts';
import type { Chain, CookieVerdict, HopVerdict, SetCookieVerdict } from '../../src/core/model.ts';
import { profileFor } from '../../src/core/profile.ts';
import { chain } from '../chain.ts';

/** The verdicts of a script's chain, the last one unless said. */
function judge(script: string, at = -1): readonly HopVerdict[] {
  const trace = chain(script);
  return judgeChain(trace, trace.chains.at(at)!, profileFor(trace.browser));
}

const cookieLine = ({ cookie, outcome, reasons, explained, inJar }: CookieVerdict): string =>
  [
    `${cookie.name}=${cookie.value} ${outcome}`,
    ...reasons,
    ...(explained ? [] : ['unexplained']),
    ...(inJar ? [] : ['not in jar']),
  ].join(', ');

const setCookieLine = ({ line, outcome, reasons, explained, replaced }: SetCookieVerdict): string =>
  [
    `${line.split(';')[0]!} ${outcome}`,
    ...reasons,
    ...(explained ? [] : ['unexplained']),
    ...(replaced === undefined ? [] : [`replaced ${replaced.value}`]),
  ].join(', ');

const cookiesOf = (verdict: HopVerdict | undefined): readonly string[] => verdict!.cookies.map(cookieLine);
const setCookiesOf = (verdict: HopVerdict | undefined): readonly string[] => verdict!.setCookies.map(setCookieLine);

describe('the request', () => {
  test('each cookie with its outcome and all reasons, those sent first', () => {
    const [, second] = judge(`
      * observed
      * jar: old=1
      > GET https://app.test/login
      > Cookie: old=1
      < 302 http://www.app.test/home
      < Set-Cookie: sid=1; Path=/app; Secure
      < Set-Cookie: wide=1; Domain=app.test; Path=/
      > GET http://www.app.test/home
      > Cookie: wide=1
      < 200
    `);
    expect(cookiesOf(second)).toEqual([
      'wide=1 sent',
      'old=1 not-sent, domain-mismatch',
      'sid=1 not-sent, domain-mismatch, not-on-path, secure-only',
    ]);
    expect(second).toMatchObject({
      observed: true,
      sameSiteContext: 'same-site-strict',
      siteForCookies: 'http://www.app.test',
    });
  });

  test('a cookie that no rule keeps back is unexplained', () => {
    const [hop] = judge(`
      * observed
      * jar: sid=1
      > GET https://app.test/
      < 200
    `);
    expect(cookiesOf(hop)).toEqual(['sid=1 not-sent, unexplained']);
  });

  test('a cookie that went along against a rule is sent, and unexplained', () => {
    const [hop] = judge(`
      * observed
      * jar: sid=1; Path=/app
      > GET https://app.test/
      > Cookie: sid=1
      < 200
    `);
    expect(cookiesOf(hop)).toEqual(['sid=1 sent, unexplained']);
  });

  test('a cookie that the observed jar does not hold is unexplained', () => {
    const [hop] = judge(`
      * observed
      > GET https://app.test/
      > Cookie: ghost=1
      < 200
    `);
    expect(cookiesOf(hop)).toEqual(['ghost=1 sent, unexplained, not in jar']);
  });

  test('in a third party the likeliest cause is a setting, unexplained all the same', () => {
    const [hop] = judge(`
      * observed
      * jar: sid=1; SameSite=None; Secure
      > GET https://app.test/
      > Cookie: sid=1
      < 200
      * top https://page.test/
      * via frame
      * initiator https://page.test
      * ancestors https://page.test/
      > GET https://app.test/frame
      < 200
    `);
    expect(cookiesOf(hop)).toEqual(['sid=1 not-sent, user-preferences, unexplained']);
  });

  test('of two cookies of one name the value tells which was sent', () => {
    const [hop] = judge(`
      * observed
      * jar: sid=deep; Path=/app
      * jar: sid=root
      > GET https://app.test/app/
      > Cookie: sid=deep; sid=root
      < 200
    `);
    expect(hop!.cookies.map(({ cookie }) => cookie.path)).toEqual(['/app', '/']);
  });

  test('of two equal ones that which the rules let pass', () => {
    const [hop] = judge(`
      * observed
      * jar: sid=1; Path=/app
      * jar: sid=1
      > GET https://app.test/
      > Cookie: sid=1
      < 200
    `);
    expect(hop!.cookies.map((one) => [one.cookie.path, cookieLine(one)])).toEqual([
      ['/', 'sid=1 sent'],
      ['/app', 'sid=1 not-sent, not-on-path'],
    ]);
  });

  test('several Cookie lines are one header', () => {
    const [hop] = judge(`
      * observed
      * jar: a=1
      * jar: b=2
      > GET https://app.test/
      > Cookie: a=1
      > Cookie: b=2
      < 200
    `);
    expect(cookiesOf(hop)).toEqual(['a=1 sent', 'b=2 sent']);
  });

  test('Firefox: an unpartitioned cookie that was let into a third-party frame is sent, and unexplained', () => {
    const [hop] = judge(`
      * browser firefox
      * observed
      * jar: sid=1; SameSite=None; Secure
      > GET https://app.test/
      < 200
      * top https://page.test/
      * via frame
      * initiator https://page.test
      * ancestors https://page.test/
      > GET https://app.test/frame
      > Cookie: sid=1
      < 200
    `);
    expect(cookiesOf(hop)).toEqual(['sid=1 sent, unexplained']);
  });

  test('headers that were not seen make predictions', () => {
    const [hop] = judge(`
      * observed
      * jar: sid=1; Path=/app
      * jar: all=1
      > GET https://app.test/
      * mark headers-missing
      < 200
    `);
    expect(hop!.observed).toBe(false);
    expect(cookiesOf(hop)).toEqual(['all=1 sent', 'sid=1 not-sent, not-on-path']);
  });

  test('the Cookie header of a cached redirect never left', () => {
    const [hop] = judge(`
      * observed
      * jar: sid=1
      > GET https://app.test/old
      > Cookie: sid=1
      < 301 /new
      * mark cached-redirect
      > GET https://app.test/new
      > Cookie: sid=1
      < 200
    `);
    expect(cookiesOf(hop)).toEqual(['sid=1 not-sent, cached-response']);
  });

  test('a CORS request whose answer allows no credentials carried none', () => {
    const [hop] = judge(`
      * observed
      * jar: https://api.test/ 5 min ago: sid=1; SameSite=None; Secure
      * top https://app.test/
      * via fetch
      > GET https://api.test/me
      > Origin: https://app.test
      < 200
      < Access-Control-Allow-Origin: *
      < Set-Cookie: new=1; SameSite=None; Secure
    `);
    expect(cookiesOf(hop)).toEqual(['sid=1 not-sent, credentials-omitted']);
    expect(setCookiesOf(hop)).toEqual(['new=1 rejected, credentials-omitted']);
  });

  test.each([
    ['30 s ago', 'sid=1 sent', true],
    ['5 min ago', 'sid=1 sent, unexplained', false],
  ])('a POST from another site, the cookie set %s', (ago, expected, laxAllowUnsafe) => {
    const [hop] = judge(`
      * observed
      * jar: https://app.test/ ${ago}: sid=1
      * initiator https://idp.test
      * via form
      > POST https://app.test/callback
      > Cookie: sid=1
      < 200
    `);
    expect(cookiesOf(hop)).toEqual([expected]);
    expect(hop!.cookies[0]!.laxAllowUnsafe).toBe(laxAllowUnsafe);
  });

  test('of unknown age and sent with that POST: only youth explains it', () => {
    const [hop] = judge(`
      * observed
      * jar: sid=1
      * initiator https://idp.test
      * via form
      > POST https://app.test/callback
      > Cookie: sid=1
      < 200
    `);
    expect(cookiesOf(hop)).toEqual(['sid=1 sent']);
    expect(hop!.cookies[0]!.laxAllowUnsafe).toBe(true);
  });

  test('Firefox withholds Strict on the way back', () => {
    const verdicts = judge(`
      * browser firefox
      * observed
      * jar: sid=1; SameSite=Strict
      > GET https://app.test/login
      > Cookie: sid=1
      < 302 https://idp.test/
      > GET https://idp.test/
      < 302 https://app.test/callback
      > GET https://app.test/callback
      < 200
    `);
    expect(cookiesOf(verdicts[2])).toEqual(['sid=1 not-sent, cross-site-redirect']);
  });
});

describe('the response', () => {
  const later = '\n* after 5 s\n> GET https://elsewhere.test/\n< 200';

  test('stored, replaced, deleted, rejected', () => {
    const [hop] = judge(
      `
      * observed
      * jar: sid=1
      * jar: gone=1
      > GET https://app.test/
      > Cookie: sid=1; gone=1
      < 200
      < Set-Cookie: sid=2; Path=/
      < Set-Cookie: gone=; Max-Age=0; Path=/
      < Set-Cookie: bad=1; Domain=other.test; Path=/
      < Set-Cookie: sid=3; Path=/
      ${later}
    `,
      0,
    );
    expect(setCookiesOf(hop)).toEqual([
      'sid=2 stored, replaced 1',
      'gone= deleted, replaced 1',
      'bad=1 rejected, invalid-domain',
      'sid=3 stored, replaced 2',
    ]);
    expect(hop!.jarAfter.map(({ name, value }) => `${name}=${value}`)).toEqual(['sid=3']);
  });

  test('the jar contradicts the engine: the jar is right, and it is said', () => {
    const [hop] = judge(
      `
      * observed
      > GET https://app.test/
      < 200
      < Set-Cookie: bad=1; Domain=other.test; Path=/
      * stored
      < Set-Cookie: good=1; Path=/
      * rejected
      ${later}
    `,
      0,
    );
    expect(setCookiesOf(hop)[1]).toBe('good=1 rejected, unexplained');
  });

  test('the same cookie again leaves no trace in the jar, and was stored', () => {
    const [hop] = judge(
      `
      * observed
      * jar: sid=1
      > GET https://app.test/
      > Cookie: sid=1
      < 200
      < Set-Cookie: sid=1; Path=/
      * rejected
      < Set-Cookie: absent=; Max-Age=0; Path=/
      * rejected
      ${later}
    `,
      0,
    );
    expect(setCookiesOf(hop)).toEqual(['sid=1 stored, replaced 1', 'absent= deleted']);
  });

  test('in the last second the jar may still follow: a prediction, not a refusal', () => {
    const trace = chain(`
      * observed
      > GET https://app.test/
      < 200
      < Set-Cookie: sid=1; Path=/
      * rejected
    `);
    const judgeUntil = (end: number): readonly string[] => {
      const [first] = trace.chains;
      const [hop] = first!.hops;
      const young: Chain = { ...first!, hops: [{ ...hop!, times: { ...hop!.times, end } }] };
      return setCookiesOf(judgeChain({ ...trace, chains: [young] }, young, profileFor(trace.browser))[0]);
    };
    const { headers } = trace.chains[0]!.hops[0]!.times;
    expect(judgeUntil(headers! + 999)).toEqual(['sid=1 stored']);
    expect(judgeUntil(headers! + 1000)).toEqual(['sid=1 rejected, unexplained']);
  });

  test('without a jar to look at, predictions', () => {
    const [hop] = judge(`
      > GET http://app.test/
      < 200
      < Set-Cookie: sid=1; Secure
      < Set-Cookie: ok=1
    `);
    expect(setCookiesOf(hop)).toEqual(['sid=1 rejected, secure-only', 'ok=1 stored']);
  });

  test('a line refused because of the line before it', () => {
    const trace = chain(`
      * observed
      > GET https://app.test/
      < 302 http://app.test/
      < Set-Cookie: sid=1; Secure; Path=/
      > GET http://app.test/
      < 200
      < Set-Cookie: sid=2; Path=/
      ${later}
    `);
    const verdicts = judgeChain(trace, trace.chains[0]!, profileFor(trace.browser));
    expect(setCookiesOf(verdicts[1])).toEqual(['sid=2 rejected, overwrite-secure']);
  });
});

describe('memory', () => {
  test('the same chain and jar give the same verdicts, another profile others', () => {
    const trace = chain(`
      > GET https://app.test/
      < 200
      * after 5 s
      > GET https://app.test/
      < 200
    `);
    const [first] = trace.chains;
    const verdicts = judgeChain(trace, first!, profileFor(trace.browser));
    expect(judgeChain(trace, first!, profileFor(trace.browser))).toBe(verdicts);
    expect(judgeChain({ ...trace, jar: { ...trace.jar } }, first!, profileFor(trace.browser))).toBe(verdicts);
    expect(judgeChain(trace, first!, profileFor({ name: 'firefox', version: '' }))).not.toBe(verdicts);
  });
});
