import type { Gap, Trace } from '../../src/core/model.ts';
import { phrase } from '../../src/core/words.ts';
import { chain } from '../chain.ts';

/** The states of the mock-up, as recordings that go through the real diagnosis. */
export const recordings = {
  empty: emptyTrace,

  /** State b: the path of the cookie is too narrow. */
  path: () =>
    chain(`
      * observed
      * jar: https://app.example/ 4 min ago: _csrf=9d1c77aa01; Path=/; Secure; HttpOnly; SameSite=Strict
      * jar: https://app.example/ 12 d ago: theme=dark; Path=/; Max-Age=31536000
      > GET http://app.example/
      < 301 https://app.example/login
      > GET https://app.example/login
      > Cookie: _csrf=9d1c77aa01; theme=dark
      < 200
      < Content-Type: text/html
      * after 19 s
      * via form
      > POST https://app.example/app/login
      > Cookie: _csrf=9d1c77aa01; theme=dark
      > Sec-Fetch-Site: same-origin
      > User-Agent: Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Safari/537.36
      < 302 /dashboard
      < Set-Cookie: sid=s%3A8fK2vq0zR1LmN4xYw7Tb9QeHcD3uGj5p.kP6sVt2oXzA8rJ1fWqLyB4nM7cE9hU0d; Path=/app; HttpOnly; Secure; SameSite=Lax
      < X-Powered-By: Express
      > GET https://app.example/dashboard
      > Cookie: _csrf=9d1c77aa01; theme=dark
      > Sec-Fetch-Site: same-origin
      < 302 /login?next=%2Fdashboard
      < X-Powered-By: Express
      < Content-Length: 52
      > GET https://app.example/login?next=%2Fdashboard
      > Cookie: _csrf=9d1c77aa01; theme=dark
      < 301 /en/login?next=%2Fdashboard
      < Set-Cookie: lang=en; Path=/
      > GET https://app.example/en/login?next=%2Fdashboard
      > Cookie: _csrf=9d1c77aa01; theme=dark; lang=en
      < 200
      < Content-Type: text/html; charset=utf-8
      < Content-Length: 4103
      < Set-Cookie: _csrf=41fa22bb90; Path=/; Secure; HttpOnly; SameSite=Strict
    `),

  /** State c: SameSite=Lax, and the identity provider posts back. */
  post: () =>
    chain(`
      * observed
      * jar: https://app.example/ 2 d ago: lb_route=web-1; Path=/; Secure; SameSite=None
      * jar: https://idp.example.net/ 2 d ago: idp_sid=77aa0192cd34; Path=/; Secure; HttpOnly; SameSite=None
      > GET https://app.example/saml2/authenticate/idp
      > Cookie: lb_route=web-1
      < 302 https://idp.example.net/sso?SAMLRequest=fZJNT8MwDIbvSPyHKPd
      < Set-Cookie: JSESSIONID=A41C7A0B92E34F5D8C1E6B7F0A2D3C4E; Path=/; Secure; HttpOnly; SameSite=Lax
      > GET https://idp.example.net/sso?SAMLRequest=fZJNT8MwDIbvSPyHKPd
      > Cookie: idp_sid=77aa0192cd34
      < 200
      < Content-Type: text/html
      < Content-Length: 2300
      * after 940 ms
      * via form
      > POST https://app.example/login/saml2/sso/idp
      > Cookie: lb_route=web-1
      > Origin: https://idp.example.net
      > Sec-Fetch-Site: cross-site
      < 302 /login?error
      < Set-Cookie: JSESSIONID=77E0B1A29C8D4E6F5A3B2C1D0E9F8A7B; Path=/; Secure; HttpOnly; SameSite=Lax
      > GET https://app.example/login?error
      > Cookie: lb_route=web-1; JSESSIONID=77E0B1A29C8D4E6F5A3B2C1D0E9F8A7B
      < 200
      < Content-Type: text/html
    `),

  /** State d: Secure over http. */
  refused: () =>
    chain(`
      * observed
      * jar: http://app.example/ 2 d ago: csrftoken=Qp0sXyZ12ab; Path=/
      > POST http://app.example/accounts/login/
      > Cookie: csrftoken=Qp0sXyZ12ab
      < 302 /accounts/profile/
      < Set-Cookie: sessionid=k3v9q0z1m5n7x2w8t4b6; HttpOnly; Max-Age=1209600; Path=/; SameSite=Lax; Secure
      * rejected
      < Set-Cookie: csrftoken=Yt2b77kLmN; Path=/; Max-Age=31449600; SameSite=Lax
      > GET http://app.example/accounts/profile/
      > Cookie: csrftoken=Yt2b77kLmN
      < 302 /accounts/login/?next=/accounts/profile/
      > GET http://app.example/accounts/login/?next=/accounts/profile/
      > Cookie: csrftoken=Yt2b77kLmN
      < 200
      < Content-Type: text/html
    `),

  /** State e: sent, but the server starts from nothing. */
  unrecognised: () =>
    chain(`
      * observed
      * jar: https://app.example/ 2 d ago: _csrf=41fa0022bb; Path=/; Secure; HttpOnly; SameSite=Strict
      * via form
      > POST https://app.example/login
      > Cookie: _csrf=41fa0022bb
      < 302 /dashboard
      < Set-Cookie: connect.sid=s%3Aq7XwR1LmN4xYw7Tb9QeHcD3uGj5p.kP6sVt2oXzA8rJ1fWqLyB4nM7cE9hU0d; Path=/; HttpOnly; Secure; SameSite=Lax
      < X-Served-By: web-1
      > GET https://app.example/dashboard
      > Cookie: _csrf=41fa0022bb; connect.sid=s%3Aq7XwR1LmN4xYw7Tb9QeHcD3uGj5p.kP6sVt2oXzA8rJ1fWqLyB4nM7cE9hU0d
      < 302 /login
      < Set-Cookie: connect.sid=s%3A0mTeZx81LmN4xYw7Tb9QeHcD3uGj5p.aa6sVt2oXzA8rJ1fWqLyB4nM7cE9hU0d; Path=/; HttpOnly; Secure; SameSite=Lax
      < X-Served-By: web-2
      > GET https://app.example/login
      > Cookie: _csrf=41fa0022bb; connect.sid=s%3A0mTeZx81LmN4xYw7Tb9QeHcD3uGj5p.aa6sVt2oXzA8rJ1fWqLyB4nM7cE9hU0d
      < 200
      < Content-Type: text/html
      < X-Served-By: web-1
      < Set-Cookie: connect.sid=s%3ApPq9Zx81LmN4xYw7Tb9QeHcD3uGj5p.bb6sVt2oXzA8rJ1fWqLyB4nM7cE9hU0d; Path=/; HttpOnly; Secure; SameSite=Lax
    `),

  /** State f: kept over an identity provider, and renewed. */
  kept: () =>
    chain(`
      * observed
      * jar: https://app.example/ 2 d ago: theme=dark; Path=/; Max-Age=31536000
      > GET https://app.example/login
      > Cookie: theme=dark
      < 302 https://idp.example.net/authorize?client_id=app&state=9Qf
      < Set-Cookie: session=eyJzdWIiOiJhbm9uIn0.Zx81LmN4.xYw7Tb9QeHcD3uGj5p; Path=/; Secure; HttpOnly; SameSite=Lax
      < Set-Cookie: state=9Qf7Lm; Path=/callback; Secure; HttpOnly; SameSite=Lax; Max-Age=600
      > GET https://idp.example.net/authorize?client_id=app&state=9Qf
      < 302 https://app.example/callback?code=Sp1x&state=9Qf
      > GET https://app.example/callback?code=Sp1x&state=9Qf
      > Cookie: state=9Qf7Lm; theme=dark; session=eyJzdWIiOiJhbm9uIn0.Zx81LmN4.xYw7Tb9QeHcD3uGj5p
      < 302 /home
      < Set-Cookie: session=.eJwlzjkOwjAQAMC_bJ1iD-86m88gjrWgTZQK8XcsUU83H9jXEecT.Zx82; Path=/; Secure; HttpOnly; SameSite=Lax
      < Set-Cookie: state=; Path=/callback; Secure; HttpOnly; SameSite=Lax; Max-Age=0
      > GET https://app.example/home
      > Cookie: theme=dark; session=.eJwlzjkOwjAQAMC_bJ1iD-86m88gjrWgTZQK8XcsUU83H9jXEecT.Zx82
      < 200
      < Content-Type: text/html
      < Content-Length: 11900
      * after 8 s
      * via link
      > GET https://app.example/reports
      > Cookie: theme=dark; session=.eJwlzjkOwjAQAMC_bJ1iD-86m88gjrWgTZQK8XcsUU83H9jXEecT.Zx82
      < 302 /reports/
      > GET https://app.example/reports/
      > Cookie: theme=dark; session=.eJwlzjkOwjAQAMC_bJ1iD-86m88gjrWgTZQK8XcsUU83H9jXEecT.Zx82
      < 200
      * after 500 ms
      * via meta-refresh
      > GET https://app.example/files/7.pdf
      > Cookie: theme=dark; session=.eJwlzjkOwjAQAMC_bJ1iD-86m88gjrWgTZQK8XcsUU83H9jXEecT.Zx82
      < 200
    `),

  /** A page with a sign-in in a popup and a frame of its own, while the recorder was away for a moment; older chains are gone. */
  flow: () => {
    const trace = chain(`
      * observed
      * jar: https://app.example/ 2 min ago: sid=4f8a21c09be7; Path=/; Secure; HttpOnly; SameSite=Lax
      > GET https://app.example/account
      > Cookie: sid=4f8a21c09be7
      < 200
      < Content-Type: text/html
      * after 2 s
      * via popup
      > GET https://idp.example.net/authorize?client_id=app
      < 302 https://app.example/callback?code=7d1c
      < Set-Cookie: idp_sid=90cd12ab34ef; Path=/; Secure; HttpOnly; SameSite=None
      > GET https://app.example/callback?code=7d1c
      > Cookie: sid=4f8a21c09be7
      < 200
      < Content-Type: text/html
      * mark listener-lost
      * after 600 ms
      * tab 1
      * via frame
      > GET https://app.example/widget
      > Cookie: sid=4f8a21c09be7
      < 200
      < Content-Type: text/html
    `);
    const dropped: Gap = {
      kind: 'dropped',
      from: trace.startedAt - 60_000,
      to: trace.startedAt - 1000,
      text: phrase('The oldest requests were dropped to save memory.'),
    };
    const away = phrase('The background was away: events may be missing.');
    return { ...trace, gaps: [dropped, ...trace.gaps.map((gap) => ({ ...gap, text: away }))] };
  },

  /** What a hostile or unlucky site may send. */
  hostile: () =>
    chain(`
      * observed
      > GET https://app.example/<script>alert(1)</script>/${'very-long-'.repeat(300)}?q=%3Cimg%20src=x%20onerror=alert(1)%3E
      < 302 /next/
      < Set-Cookie: sid=${'A1b2C3d4'.repeat(300)}; Path=/; HttpOnly
      < Set-Cookie: "><img src=x onerror=alert(1)>=1; Path=/
      < X-Big: ${'B'.repeat(100_000)}
      > GET https://app.example/next/
      > Cookie: sid=${'A1b2C3d4'.repeat(300)}
      < 200
      < X-Rtl: שלום עולם
      < X-Control: a\u0001b\u202ec
    `),
} as const;

function emptyTrace(): Trace {
  return {
    browser: { name: 'chromium', version: '156.0.0.0' },
    startedAt: Date.UTC(2026, 0, 1),
    chains: [],
    jar: { observed: true, baseline: [], changes: [] },
    gaps: [],
  };
}

export type RecordingName = keyof typeof recordings;

export function recording(name: RecordingName): Trace {
  return recordings[name]();
}
