import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Cookie, Header, Hop, Trace } from '../../src/core/model.ts';
import { diagnose } from '../../src/core/diagnose.ts';
import { phrase } from '../../src/core/words.ts';
import { toHar } from '../../src/report/har/to-har.ts';
import { toMarkdown } from '../../src/report/markdown/to-markdown.ts';
import { chain } from '../chain.ts';
import { corpus } from './corpus.ts';
import { told } from './told.ts';

/** Every place of a hop's URLs where a value can stand. */
const urls: readonly ((secret: string) => string)[] = [
  (secret) => `https://${secret}@app.test/`,
  (secret) => `https://user:${secret}@app.test/`,
  (secret) => `https://app.test/cb?code=${secret}&x=1`,
  (secret) => `https://app.test/cb?x=1&state=${secret}#top`,
  (secret) => `https://app.test/acs?SAMLResponse=${secret}`,
  (secret) => `https://app.test/?ticket=${secret}`,
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

const requestHeaders: readonly ((secret: string) => Header)[] = [
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
  (secret) => ({ name: 'Location', value: `/cb?code=${secret}` }),
  (secret) => ({ name: 'Location', value: `cb?code=${secret}` }),
  (secret) => ({ name: 'Location', value: `//u:${secret}@app.test/` }),
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

const bare: Trace = chain(`
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

function withHop(change: (hop: Hop) => Hop): Trace {
  return { ...bare, chains: bare.chains.map((one) => ({ ...one, hops: one.hops.map(change) })) };
}

/** Traces with a secret in one place each. */
const places: readonly ((secret: string) => Trace)[] = [
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

const options = { redaction: 'values', salt: 'a salt', version: '1' } as const;

function outputs(trace: Trace): string {
  const diagnosis = told(trace);
  return JSON.stringify(toHar(trace, diagnosis, options)) + toMarkdown(trace, diagnosis, options);
}

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';
const random = (symbols: string, minLength: number, maxLength: number) =>
  fc
    .array(
      fc.nat(symbols.length - 1).map((index) => symbols[index]!),
      { minLength, maxLength },
    )
    .map((all) => all.join(''));

/** As session ids and tokens are made: evenly random (no bias to `aaaa`), some with the punctuation of base64 or of a signature. */
const secrets = fc.noShrink(
  fc.noBias(
    fc
      .tuple(
        random(alphabet, 12, 40),
        fc.constantFrom('', '-', '_', '.', '~', '%2B'),
        random('0123456789abcdef', 10, 24),
      )
      .map(([head, joint, tail]) => `${head}${joint}${tail}`),
  ),
);

test.each(places.map((place) => [place('THESECRET'), place] as const))(
  'no random secret leaves place %#',
  (_, place) => {
    fc.assert(
      fc.property(secrets, (secret) => {
        const out = outputs(place(secret));
        for (const piece of [secret, decodeURIComponent(secret), ...(secret.match(/[A-Za-z0-9]{10,}/g) ?? [])]) {
          expect(
            out.includes(piece) ? `${piece} in ${/.{80}/.exec(out.slice(out.indexOf(piece) - 40))?.[0] ?? out}` : '',
          ).toBe('');
        }
      }),
      { numRuns: 25, examples: [['kfPeghpLQFop.458fb47f7a9afdfe6']] },
    );
  },
);

describe.each(Object.entries(corpus))('%s', (_, script) => {
  const trace = chain(script);
  const diagnosis = diagnose(trace);
  const out = JSON.stringify(toHar(trace, diagnosis, options)) + toMarkdown(trace, diagnosis, options);
  // What looks like an id in the script is one.
  const ids = (script.match(/[A-Za-z0-9]{12,}/g) ?? []).filter((word) => /\d/.test(word) && /[A-Za-z]/.test(word));

  test('what the core says of it keeps its ids', () => expect(ids.filter((id) => out.includes(id))).toEqual([]));
});

test('a value masked in one place is masked in every other', () => {
  const value = 'BlueWhaleSings42';
  const trace = withHop((hop) => ({
    ...hop,
    request: {
      ...hop.request,
      url: `https://app.test/search?q=x${value}y&page=2`,
      headers: [
        { name: 'Cookie', value: `sid=${value}` },
        { name: 'User-Agent', value: `Mozilla ${value}` },
      ],
    },
  }));
  expect(outputs(trace)).not.toContain(value);
});

test('without redaction everything stays', () => {
  const trace = requestHeaders
    .map((header) => header('S3cr3tS3cr3tS3cr3t'))
    .reduce(
      (done, header) => ({
        ...done,
        chains: done.chains.map((one) => ({
          ...one,
          hops: one.hops.map((hop) => ({
            ...hop,
            request: { ...hop.request, headers: [...(hop.request.headers ?? []), header] },
          })),
        })),
      }),
      bare,
    );
  const open = JSON.stringify(toHar(trace, told(trace), { ...options, redaction: 'none' }));
  expect(open.match(/S3cr3tS3cr3tS3cr3t/g)!.length).toBeGreaterThanOrEqual(requestHeaders.length);
});

test('what helps to read the report stays readable', () => {
  const trace = chain(`
    > GET https://app.test/oauth2/authorize?client_id=my-app&response_type=code&redirect_uri=https%3A%2F%2Fwww.app.test%2Fcallback
    > User-Agent: Mozilla/5.0 (X11; Linux x86_64) Chrome/156.0.0.0
    < 302 https://www.app.test/callback?error=access_denied
    < Set-Cookie: connect.sid=s%3Aq1w2e3r4t5y6u7i8.sig; Path=/app; Domain=app.test; SameSite=Lax; Max-Age=3600
  `);
  const out = outputs(trace);
  for (const text of [
    'https://app.test/oauth2/authorize?client_id=my-app&response_type=code&redirect_uri=https%3A%2F%2Fwww.app.test%2Fcallback',
    'https://www.app.test/callback?error=access_denied',
    'Mozilla/5.0 (X11; Linux x86_64) Chrome/156.0.0.0',
    '; Path=/app; Domain=app.test; SameSite=Lax; Max-Age=3600',
    "app.use(session({ cookie: { path: '/', maxAge: 86400000 } }))",
  ]) {
    expect(out).toContain(text);
  }
});
