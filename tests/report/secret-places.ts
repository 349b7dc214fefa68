import type { Cookie, Header, Hop, JarChange, Trace } from '../../src/core/model.ts';
import { phrase } from '../../src/core/words.ts';
import { chain } from '../chain.ts';

/** Every place of a hop's URLs where a value can stand. */
const urls: readonly ((secret: string) => string)[] = [
  (secret) => `https://${secret}@app.test/`,
  (secret) => `https://user:${secret}@app.test/`,
  (secret) => `https://app.test/cb?code=${secret}&x=1`,
  (secret) => `https://app.test/cb?x=1&state=${secret}#top`,
  (secret) => `https://app.test/acs?SAMLResponse=${secret}`,
  (secret) => `https://app.test/?ticket=${secret}`,
  (secret) => `https://app.test/acs?SAMLRequest=fZ&RelayState=${secret}&SigAlg=rsa&Signature=${secret}`,
  (secret) => `https://app.test/cb?session_state=${secret}&iss=https%3A%2F%2Fidp.test&id_token_hint=${secret}`,
  (secret) => `https://app.test/authorize?login_hint=${secret}&code_challenge=${secret}`,
  (secret) => `https://app.test/(S(${secret}))/home.aspx`,
  (secret) => `https://app.test/a;JSESSIONID=${secret};v=1?x=1`,
  (secret) => `https://app.test/s;${secret}`,
  (secret) => `https://app.test/?a[token]=${secret}&b.c=${secret}`,
  (secret) => `https://app.test/?a=1;sid=${secret}`,
  (secret) => `https://app.test/?q=a+${secret}+b`,
  (secret) => `https://app.test/?json=${encodeURIComponent(JSON.stringify({ token: secret, n: [secret] }))}`,
  (secret) => `https:\\\\u:${secret}@app.test\\a\\${secret}`,
  (secret) => `wss://app.test/socket?sid=${secret}`,
  (secret) => `blob:https://app.test/${secret}`,
  (secret) => `view-source:https://app.test/?t=${secret}`,
  (secret) => `data:text/html,${secret}`,
  (secret) => `javascript:go('${secret}')`,
  (secret) => `https://app.test/cb?error=x#state=${secret}&id_token=${secret}`,
  (secret) => `https://app.test/?X-Amz-Signature=${secret}`,
  (secret) => `https://app.test/?unheardOf=${secret}`,
  (secret) => `https://app.test/?${secret}`,
  (secret) => `https://app.test/?${secret}=1`,
  (secret) => `https://app.test/a;jsessionid=${secret}/b`,
  (secret) => `https://app.test/a;v=${secret}`,
  (secret) => `https://app.test/reset/${secret}/new`,
  (secret) => `https://app.test/f/x-${secret}.php`,
  (secret) => `https://app.test/#${secret}`,
  (secret) => `https://app.test/#access_token=${secret}&token_type=bearer`,
  (secret) => `https://app.test/#/route/${secret}`,
  (secret) => `https://app.test/auth?redirect_uri=${encodeURIComponent(`https://app.test/cb?token=${secret}`)}`,
  (secret) =>
    `https://app.test/auth?next=${encodeURIComponent(`/a/${secret}?b=${encodeURIComponent(`/c?d=${secret}`)}`)}`,
  (secret) => `https://app.test/auth?next=${encodeURIComponent(encodeURIComponent(`https://u:${secret}@app.test/`))}`,
];

export const requestHeaders: readonly ((secret: string) => Header)[] = [
  (secret) => ({ name: 'Cookie', value: `a=1; sid=${secret}; b=2` }),
  (secret) => ({ name: 'cookie', value: secret }),
  (secret) => ({ name: 'Cookie', value: `q="${secret}"` }),
  (secret) => ({ name: 'Authorization', value: `Bearer ${secret}` }),
  (secret) => ({ name: 'Authorization', value: secret }),
  (secret) => ({ name: 'Proxy-Authorization', value: `Basic ${secret}` }),
  (secret) => ({ name: 'X-Api-Key', value: secret }),
  (secret) => ({ name: 'X-Unheard-Of', value: secret }),
  (secret) => ({ name: 'X-Unheard-Of', value: `words and ${secret}, and more` }),
  (secret) => ({ name: 'Referer', value: `https://app.test/cb?code=${secret}` }),
  (secret) => ({ name: 'X-Original-URL', value: `/reset/${secret}` }),
  (secret) => ({ name: ':path', value: `/cb?code=${secret}` }),
  (secret) => ({ name: 'Cookie', value: `Path=/u/${secret}; Domain=${secret}; SameSite=${secret}; Max-Age=${secret}` }),
  (secret) => ({ name: 'Cookie', value: `a=1;;; =${secret}; ${secret}` }),
  (secret) => ({ name: 'Cookie', value: `a="x ${secret}, y"; b={"t":"${secret}"}` }),
  (secret) => ({ name: 'Cookie2', value: `$Version=1; sid=${secret}` }),
  (secret) => ({ name: 'Authorization', value: `Digest username="${secret}", response="${secret}"` }),
  (secret) => ({ name: 'X-CSRF-Token', value: secret }),
  (secret) => ({ name: 'X-Forwarded-User', value: secret }),
  (secret) => ({ name: 'Origin', value: `https://u:${secret}@app.test` }),
  (secret) => ({ name: 'If-None-Match', value: `W/"${secret}"` }),
  (secret) => ({ name: 'User-Agent', value: `Mozilla/5.0 (X11; id ${secret}) Chrome/156.0.0.0` }),
  (secret) => ({ name: 'Accept', value: `text/html;v=${secret}` }),
  (secret) => ({ name: 'Host', value: secret }),
  (secret) => ({ name: 'Sec-WebSocket-Protocol', value: `bearer, ${secret}` }),
  (secret) => ({ name: 'Forwarded', value: `for=1.1.1.1;by=${secret}` }),
];

const responseHeaders: readonly ((secret: string) => Header)[] = [
  (secret) => ({ name: 'Set-Cookie', value: `sid=${secret}; Path=/; HttpOnly` }),
  (secret) => ({ name: 'Set-Cookie', value: `sid="${secret}"` }),
  (secret) => ({ name: 'set-cookie', value: `${secret}; Secure` }),
  (secret) => ({ name: 'Set-Cookie', value: `a=1; Path=/, sid=${secret}; HttpOnly` }),
  (secret) => ({ name: 'Set-Cookie', value: `a=1; Expires=Thu, 01 Jan 1970 00:00:00 GMT, sid=${secret}` }),
  (secret) => ({ name: 'Set-Cookie', value: `a=1; Path=/u/${secret}` }),
  (secret) => ({ name: 'Set-Cookie', value: `a=1; Unheard=${secret}` }),
  (secret) => ({ name: 'Set-Cookie', value: `a=1; ${secret}` }),
  ...['Domain', 'SameSite', 'Secure', 'HttpOnly', 'Partitioned', 'Priority', 'Version', 'Comment', 'Path'].map(
    (attribute) => (secret: string) => ({ name: 'Set-Cookie', value: `a=1; ${attribute}=${secret}; Path=/` }),
  ),
  (secret) => ({ name: 'Set-Cookie', value: `a=1; Path=/; Path=/x?sid=${secret}` }),
  (secret) => ({ name: 'Set-Cookie', value: `a=1; Path="/u/${secret}"` }),
  (secret) => ({ name: 'Set-Cookie', value: `=${secret}; Path=/` }),
  (secret) => ({ name: 'Set-Cookie', value: `a==${secret}` }),
  (secret) => ({ name: 'Set-Cookie', value: `a=1\tb=${secret}` }),
  (secret) => ({ name: 'Set-Cookie2', value: `sid=${secret}; Version=1` }),
  (secret) => ({ name: 'Location', value: `/cb?code=${secret}` }),
  (secret) => ({ name: 'Location', value: `cb?code=${secret}` }),
  (secret) => ({ name: 'Location', value: `//u:${secret}@app.test/` }),
  (secret) => ({ name: 'Location', value: `https://app.test/#access_token=${secret}` }),
  (secret) => ({ name: 'Location', value: `myapp://callback?code=${secret}` }),
  (secret) => ({ name: 'Location', value: `intent://cb/${secret}#Intent;scheme=x;S.token=${secret};end` }),
  (secret) => ({ name: 'Location', value: `/login;jsessionid=${secret}` }),
  (secret) => ({ name: 'Location', value: secret }),
  (secret) => ({ name: 'Refresh', value: `0;URL='https://u:${secret}@app.test/${secret}'` }),
  (secret) => ({ name: 'Reporting-Endpoints', value: `main="https://r.test/?k=${secret}"` }),
  (secret) => ({
    name: 'Content-Security-Policy-Report-Only',
    value: `default-src 'self'; report-uri /csp?t=${secret}`,
  }),
  (secret) => ({ name: 'Content-Disposition', value: `attachment; filename="${secret}.pdf"` }),
  (secret) => ({ name: 'Alt-Svc', value: `h3=":443"; persist=${secret}` }),
  (secret) => ({ name: 'Cache-Control', value: `private="${secret}"` }),
  (secret) => ({ name: 'Via', value: `1.1 ${secret}` }),
  (secret) => ({ name: 'Set-Login', value: `logged-in; ${secret}` }),
  (secret) => ({ name: 'Authentication-Info', value: `nextnonce="${secret}"` }),
  (secret) => ({ name: 'Access-Control-Allow-Origin', value: `https://app.test/${secret}` }),
  (secret) => ({ name: 'Last-Modified', value: secret }),
  (secret) => ({ name: 'X-Frame-Options', value: `ALLOW-FROM https://app.test/?t=${secret}` }),
  (secret) => ({ name: 'Refresh', value: `5; url=/cb?code=${secret}` }),
  (secret) => ({ name: 'Link', value: `<https://app.test/x?token=${secret}>; rel=preload` }),
  (secret) => ({
    name: 'Content-Security-Policy',
    value: `report-uri https://r.test/${secret}; script-src 'nonce-${secret}'`,
  }),
  (secret) => ({ name: 'Report-To', value: `{"endpoints":[{"url":"https://r.test/?k=${secret}"}]}` }),
  (secret) => ({ name: 'WWW-Authenticate', value: `Digest realm="app", nonce="${secret}"` }),
  (secret) => ({ name: 'Content-Location', value: `/doc/${secret}` }),
  (secret) => ({ name: 'Set-Cookie', value: `a=1; Expires=${secret}` }),
  (secret) => ({ name: 'Set-Cookie', value: `a=1; Max-Age=${secret}` }),
  (secret) => ({ name: 'Server', value: `node ${secret}` }),
  (secret) => ({ name: 'Content-Type', value: `multipart/form-data; boundary=${secret}` }),
  (secret) => ({ name: 'Date', value: secret }),
  (secret) => ({ name: 'ETag', value: `"${secret}"` }),
  (secret) => ({ name: 'X-Auth-Token', value: secret }),
  (secret) => ({ name: 'X-Request-Id', value: secret }),
];

export const bare: Trace = chain(`
  > GET https://app.test/
  < 302 /next
  < Content-Type: text/html
  > GET https://app.test/next
  < 200
`);

function cookie(value: string, path = '/'): Cookie {
  return {
    name: 'sid',
    value,
    domain: 'app.test',
    hostOnly: true,
    path,
    secure: false,
    httpOnly: false,
    sameSite: 'lax',
    expires: undefined,
    partitionKey: undefined,
    createdAt: undefined,
  };
}

export function withHop(change: (hop: Hop) => Hop): Trace {
  return { ...bare, chains: bare.chains.map((one) => ({ ...one, hops: one.hops.map(change) })) };
}

function change(stored: Cookie): JarChange {
  return { time: bare.startedAt, cookie: stored, removed: true, cause: 'expired', by: undefined, observed: true };
}

/** Traces with a secret in one place each. */
export const places: readonly ((secret: string) => Trace)[] = [
  ...urls.flatMap((url) => [
    (secret: string) => withHop((hop) => ({ ...hop, request: { ...hop.request, url: url(secret) } })),
    (secret: string) =>
      withHop((hop) => ({ ...hop, response: hop.response && { ...hop.response, redirectUrl: url(secret) } })),
    (secret: string) =>
      withHop((hop) => ({
        ...hop,
        context: { ...hop.context, documentUrl: url(secret), topLevelUrl: url(secret), ancestors: [url(secret)] },
      })),
  ]),
  ...requestHeaders.map(
    (header) => (secret: string) =>
      withHop((hop) => ({ ...hop, request: { ...hop.request, headers: [header(secret)] } })),
  ),
  ...responseHeaders.map(
    (header) => (secret: string) =>
      withHop((hop) => ({ ...hop, response: hop.response && { ...hop.response, headers: [header(secret)] } })),
  ),
  (secret) => ({ ...bare, jar: { ...bare.jar, baseline: [cookie(secret)] } }),
  (secret) => ({ ...bare, jar: { ...bare.jar, baseline: [cookie('v', `/u/${secret}`)] } }),
  (secret) => ({
    ...bare,
    jar: {
      ...bare.jar,
      changes: [
        {
          time: bare.startedAt,
          cookie: cookie(secret),
          removed: false,
          cause: 'explicit',
          by: undefined,
          observed: true,
        },
      ],
    },
  }),
  (secret) => ({ ...bare, jar: { ...bare.jar, changes: [change({ ...cookie('v'), path: `/u/${secret}` })] } }),
  (secret) => ({
    ...bare,
    jar: {
      ...bare.jar,
      baseline: [
        { ...cookie('v'), partitionKey: { topLevelSite: `https://u:${secret}@top.test`, hasCrossSiteAncestor: true } },
      ],
    },
  }),
  (secret) => withHop((hop) => ({ ...hop, context: { ...hop.context, initiator: `https://u:${secret}@app.test` } })),
  (secret) => withHop((hop) => ({ ...hop, response: hop.response && { ...hop.response, statusText: `Hi ${secret}` } })),
  (secret) => withHop((hop) => ({ ...hop, response: hop.response && { ...hop.response, httpVersion: secret } })),
  (secret) => withHop((hop) => ({ ...hop, response: hop.response && { ...hop.response, ip: secret } })),
  (secret) => withHop((hop) => ({ ...hop, request: { ...hop.request, method: secret } })),
  (secret) => ({ ...bare, browser: { ...bare.browser, version: secret } }),
  (secret) => withHop((hop) => ({ ...hop, failure: `net::ERR for ${secret}` })),
  (secret) =>
    withHop((hop) => ({
      ...hop,
      marks: [{ kind: 'bfcache', text: phrase('at `{url}`', { url: `/a?code=${secret}` }) }],
    })),
  (secret) => ({
    ...bare,
    gaps: [{ kind: 'paused', from: 0, to: 1, text: phrase('{what}', { what: secret }) }],
  }),
];
