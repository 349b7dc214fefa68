import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toGithub } from '../../src/cli/to-github.ts';
import { compareRuns } from '../../src/core/compare/compare-runs.ts';
import type { Trace } from '../../src/core/model.ts';
import { diagnose } from '../../src/core/diagnose.ts';
import type { Diagnosis } from '../../src/core/model.ts';
import { summaryText } from '../../src/panel/summary-text.ts';
import { toCurl } from '../../src/report/curl/to-curl.ts';
import { toHar } from '../../src/report/har/to-har.ts';
import { atOnce } from '../../src/report/in-steps.ts';
import { toJson } from '../../src/report/json/to-json.ts';
import { comparisonMarkdown } from '../../src/report/markdown/comparison-markdown.ts';
import { toMarkdown } from '../../src/report/markdown/to-markdown.ts';
import { toMermaid } from '../../src/report/mermaid/to-mermaid.ts';
import { toSvg } from '../../src/report/picture/to-svg.ts';
import { maskedChainsInSteps } from '../../src/report/redact/masked-chain.ts';
import { redactTold } from '../../src/report/redact/redact-told.ts';
import { toHeadline, toText } from '../../src/report/text/to-text.ts';
import { chain } from '../chain.ts';
import { corpus } from './corpus.ts';
import { bare, places, requestHeaders, withHop } from './secret-places.ts';
import { told } from './told.ts';

const options = { redaction: 'values', salt: 'a salt', version: '1' } as const;

/**
 * Everything that leaves the program: files, texts for trackers and terminals, annotations of a build, the clipboard with its
 * pictures, diagrams and commands, and with two runs side by side.
 */
function outputs(trace: Trace, diagnosis: Diagnosis = told(trace)): string {
  const masked = redactTold(trace, diagnosis, options.salt);
  const { chains, browser } = atOnce(maskedChainsInSteps(trace, diagnosis.chains, options.salt));
  const { chains: other } = atOnce(maskedChainsInSteps(bare, told(bare).chains, options.salt));
  return [
    JSON.stringify(toHar(trace, diagnosis, options)),
    JSON.stringify(toJson(trace, diagnosis, options)),
    toMarkdown(trace, diagnosis, options),
    toText(masked),
    toHeadline(masked),
    toGithub(masked, 'a.har'),
    ...chains.map(summaryText),
    ...chains.map((one) => toSvg(one, { theme: 'light', browser }).svg),
    ...chains.map((one) => toMermaid(one)),
    ...chains.flatMap(({ chain: { hops } }) => hops.map(({ request }) => toCurl(request) ?? '')),
    // addresses and headers that are copied one by one
    JSON.stringify(chains.map(({ chain: { hops } }) => hops.map(({ request, response }) => [request, response]))),
    comparisonMarkdown(compareRuns(chains, other), { a: 'lost', b: 'kept' }),
    comparisonMarkdown(compareRuns(other, chains), { a: 'kept', b: 'lost' }),
  ].join('\n');
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
      { numRuns: Number(process.env.RUNS ?? 8), examples: [['kfPeghpLQFop.458fb47f7a9afdfe6']] },
    );
  },
);

/** A password need not look random: where the place alone says that it is a secret, words are masked as well. */
const named: readonly ((secret: string) => Trace)[] = [
  ...['Cookie: a=1; sid=%', 'Authorization: Bearer %', 'Proxy-Authorization: Basic %', 'X-Api-Key: %', 'Cookie: %'].map(
    (line) => (secret: string) => {
      const [name = '', value = ''] = line.replace('%', secret).split(': ');
      return withHop((hop) => ({ ...hop, request: { ...hop.request, headers: [{ name, value }] } }));
    },
  ),
  ...[
    '?code=%',
    '?x=1&state=%',
    '?ticket=%',
    '?SAMLResponse=%',
    '?password=%',
    ';jsessionid=%',
    '#%',
    '#id_token=%',
  ].map(
    (tail) => (secret: string) =>
      withHop((hop) => ({
        ...hop,
        request: { ...hop.request, url: `https://app.test/a${tail.replace('%', secret)}` },
      })),
  ),
  (secret) => withHop((hop) => ({ ...hop, request: { ...hop.request, url: `https://${secret}:${secret}@app.test/` } })),
  (secret) =>
    withHop((hop) => ({
      ...hop,
      response: hop.response && { ...hop.response, headers: [{ name: 'Set-Cookie', value: `sid=${secret}; Path=/` }] },
    })),
];

test.each(named.map((place) => [place('WORDS'), place] as const))(
  'no password of words leaves place %#',
  (_, place) => {
    for (const words of ['correcthorsebatterystaple', 'letmein', 'open-sesame']) {
      expect(outputs(place(words))).not.toContain(words);
    }
  },
);

describe.each(Object.entries(corpus))('%s', (_, script) => {
  const trace = chain(script);
  const out = outputs(trace, diagnose(trace));
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
