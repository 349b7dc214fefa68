import { parseCookieHeader } from '../../src/core/cookie/parse-cookie-header.ts';
import type {
  Chain,
  Cookie,
  Diagnosis,
  Evidence,
  Finding,
  Header,
  Hop,
  HopVerdict,
  SetCookieVerdict,
  Trace,
} from '../../src/core/model.ts';
import { phrase } from '../../src/core/words.ts';

/**
 * A diagnosis that says as much as it can, without judging: it quotes every URL and header of a trace in every field that
 * can quote. For tests of what a report looks like and of what must not be in it.
 */
export function told(trace: Trace): Diagnosis {
  const findings = trace.chains.map(findingOf);
  return {
    sessionCookies: [{ name: 'sid', domain: 'app.test', path: '/', hostOnly: true, because: 'chosen' }],
    chains: trace.chains.map((chain, index) => ({
      chain,
      verdict: 'lost',
      lostAt: chain.hops.length - 1,
      hops: chain.hops.map((hop) => verdictOf(hop, trace.jar.baseline)),
      tracks: [
        {
          cookie: { name: 'sid', domain: 'app.test' },
          role: 'session',
          steps: chain.hops.map(() => ({
            request: 'not-sent',
            response: 'replaced',
            versionBefore: 1,
            versionAfter: 2,
            reasons: ['not-on-path'],
          })),
        },
      ],
      findings: [findings[index]!],
      sentence: phrase('`{cookie}` was lost at {url}', { cookie: 'sid', url: chain.hops[0]!.request.url }),
    })),
    findings,
  };
}

function verdictOf(hop: Hop, jar: readonly Cookie[]): HopVerdict {
  const sent = values(hop.request.headers, 'cookie').flatMap((value) => parseCookieHeader(value));
  return {
    hop,
    siteForCookies: undefined,
    sameSiteContext: 'same-site-lax',
    observed: true,
    cookies: [
      ...jar.map((cookie) => ({
        cookie,
        inJar: true,
        outcome: 'not-sent' as const,
        reasons: ['not-on-path' as const],
        explained: true,
        laxAllowUnsafe: false,
      })),
      ...sent.map(({ name, value }) => ({
        cookie: cookie(name, value),
        inJar: false,
        outcome: 'sent' as const,
        reasons: [],
        explained: false,
        laxAllowUnsafe: false,
      })),
    ],
    setCookies: values(hop.response?.headers, 'set-cookie').map((line): SetCookieVerdict => ({
      line,
      cookie: undefined,
      outcome: 'rejected',
      reasons: ['syntax-error'],
      explained: true,
      replaced: jar[0],
    })),
    jarBefore: jar,
    jarAfter: jar,
  };
}

function cookie(name: string, value: string): Cookie {
  return {
    name,
    value,
    domain: 'app.test',
    hostOnly: true,
    path: '/',
    secure: false,
    httpOnly: false,
    sameSite: 'unspecified',
    expires: undefined,
    partitionKey: undefined,
    createdAt: undefined,
  };
}

function findingOf(chain: Chain): Finding {
  const evidence = chain.hops.flatMap((hop, index) => evidenceOf(chain.id, hop, index));
  const quote = phrase('It went to {url}, `{url}`, with {header}', {
    url: chain.hops.at(-1)!.request.url,
    header: evidence.at(-1)!.text,
  });
  return {
    cause: 'cookie-path-mismatch',
    severity: 'error',
    confidence: 'certain',
    chain: chain.id,
    hop: chain.hops.length - 1,
    cookie: { name: 'sid', domain: 'app.test', path: '/' },
    reasons: ['not-on-path', 'secure-only'],
    title: quote,
    explanation: quote,
    evidence,
    fixes: [
      {
        framework: 'express-session',
        setting: 'cookie.path',
        text: quote,
        code: `// ${chain.hops[0]!.request.url}\napp.use(session({ cookie: { path: '/', maxAge: 86400000 } }))`,
        verified: true,
        cost: quote,
        detected: false,
      },
    ],
    story: chain.hops.map((hop, index) => ({
      chain: chain.id,
      hop: index,
      text: phrase('{method} {url}', { method: hop.request.method, url: hop.request.url }),
    })),
    hypotheses: [
      {
        cause: 'no-affinity-in-memory-session',
        confidence: 'likely',
        title: quote,
        explanation: quote,
        evidence,
        nextTest: quote,
      },
    ],
    nextTest: quote,
  };
}

function evidenceOf(chain: string, hop: Hop, index: number): Evidence[] {
  const at = { chain, hop: index };
  const line = ({ name, value }: Header): string => `${name}: ${value}`;
  const { url } = hop.request;
  return [
    { ...at, part: 'url', text: url, mark: url.slice(-4), note: phrase('{url}', { url }) },
    ...(hop.request.headers ?? []).map((header): Evidence => ({
      ...at,
      part: 'request-header',
      text: line(header),
      mark: header.value,
      note: undefined,
    })),
    ...(hop.response?.headers ?? []).map((header): Evidence => ({
      ...at,
      part: 'response-header',
      text: line(header),
      mark: header.value,
      note: undefined,
    })),
    { chain, hop: undefined, part: 'rule', text: 'RFC 10025 section 5.1.4', mark: undefined, note: undefined },
  ];
}

function values(headers: readonly Header[] | undefined, name: string): string[] {
  return (headers ?? []).filter((header) => header.name.toLowerCase() === name).map(({ value }) => value);
}
