import type { Confidence, Evidence, HopVerdict } from '../model.ts';
import type { Followed, JudgedChain } from '../session/followed.ts';
import { appOf } from '../session/followed.ts';
import { knownName } from '../session/known-name.ts';
import { phrase } from '../words.ts';

/** A framework that the recording gives away. */
export interface Detected {
  readonly framework: string;
  readonly confidence: Confidence;
  readonly evidence: Evidence;
}

/** Product of the cookie-name table → framework with settings, where they differ. */
const bySetting: Readonly<Record<string, string>> = {
  servlet: 'spring',
  'spring-session': 'spring',
  codeigniter: 'php',
  cakephp: 'php',
  'asp.net': 'asp.net-core',
  rack: 'rails',
  auth0: 'auth.js',
  go: 'gorilla',
};

/** Value shape of the session cookie → framework. The shape is public knowledge, and hard to have by chance. */
const byValue: readonly (readonly [RegExp, string, Confidence])[] = [
  [/^s(?::|%3A)[\w-]+\./i, 'express-session', 'likely'],
  [/^CfDJ8/, 'asp.net-core', 'certain'],
  [/^eyJpdiI6/, 'laravel', 'certain'],
  [/^SFMyNTY\./, 'phoenix', 'likely'],
  [/^[\w+/=%-]{40,}--[\w+/=%-]{16,}--[\w+/=%-]{16,}$/, 'rails', 'likely'],
  [/^\.?eJ[\w-]+\.[\w-]{5,8}\.[\w-]{20,}$/, 'flask', 'likely'],
  [/^eyJ[\w-]+\.[\w-]{5,8}\.[\w-]{20,}$/, 'flask', 'possible'],
];

/** Response header, what its value looks like → framework. */
const byHeader: readonly (readonly [string, RegExp, string])[] = [
  ['x-powered-by', /^express/i, 'express-session'],
  ['x-powered-by', /^koa/i, 'koa'],
  ['x-powered-by', /^fastify/i, 'fastify'],
  ['x-powered-by', /next\.js/i, 'auth.js'],
  ['x-powered-by', /asp\.net/i, 'asp.net-core'],
  ['server', /werkzeug/i, 'flask'],
  ['server', /uvicorn|hypercorn|daphne/i, 'starlette'],
  ['server', /kestrel/i, 'asp.net-core'],
  ['server', /cowboy/i, 'phoenix'],
  ['server', /apache-coyote|jetty/i, 'spring'],
];

/** Headers that name a language, or a server of several: worth less. */
const byWeakHeader: readonly (readonly [string, RegExp, string])[] = [
  ['x-powered-by', /^php/i, 'php'],
  ['x-powered-by', /passenger/i, 'rails'],
];

/** Frameworks of the cookie's application, the surest first; each once. */
export function detect(
  followed: Followed | undefined,
  app: string,
  chains: readonly JudgedChain[],
): readonly Detected[] {
  const found: Detected[] = [];
  const add = (detected: Detected): void => {
    if (!found.some(({ framework }) => framework === detected.framework)) found.push(detected);
  };
  for (const { chain, hops } of chains) {
    for (const [hop, verdict] of hops.entries()) {
      if (appOf(verdict.hop.request.url) !== app) continue;
      for (const one of detectAt(followed, verdict, chain.id, hop)) add(one);
    }
  }
  const order: readonly Confidence[] = ['certain', 'likely', 'possible'];
  return found.sort((a, b) => order.indexOf(a.confidence) - order.indexOf(b.confidence));
}

function detectAt(
  followed: Followed | undefined,
  verdict: HopVerdict,
  chain: string,
  hop: number,
): readonly Detected[] {
  const evidence = (part: Evidence['part'], text: string, note: string): Evidence => ({
    chain,
    hop,
    part,
    text,
    mark: undefined,
    note: phrase(note),
  });
  const values = [
    ...verdict.cookies.map(({ cookie }) => cookie),
    ...verdict.setCookies.flatMap(({ cookie }) => cookie ?? []),
  ].filter(({ name }) => followed === undefined || name === followed.name);
  const known = followed === undefined ? undefined : knownName(followed.name);
  return [
    ...values.flatMap(({ name, value }) =>
      byValue
        .filter(([shape]) => shape.test(value))
        .map(([, framework, confidence]) => ({
          framework,
          confidence,
          evidence: evidence('response-header', `${name}=${value.slice(0, 16)}…`, 'the shape of the value'),
        })),
    ),
    ...(known === undefined || known.framework === 'any' || values.length === 0
      ? []
      : [
          {
            framework: bySetting[known.framework] ?? known.framework,
            confidence: known.generic ? ('possible' as const) : ('likely' as const),
            evidence: evidence('response-header', followed!.name, 'the cookie’s name'),
          },
        ]),
    ...headersOf(verdict, byHeader).map(({ framework, text }) => ({
      framework,
      confidence: 'likely' as const,
      evidence: evidence('response-header', text, 'a header of the framework'),
    })),
    ...headersOf(verdict, byWeakHeader).map(({ framework, text }) => ({
      framework,
      confidence: 'possible' as const,
      evidence: evidence('response-header', text, 'a header of the language'),
    })),
  ];
}

function headersOf(
  { hop }: HopVerdict,
  table: typeof byHeader,
): readonly { readonly framework: string; readonly text: string }[] {
  return (hop.response?.headers ?? []).flatMap(({ name, value }) =>
    table
      .filter(([header, pattern]) => header === name.toLowerCase() && pattern.test(value))
      .map(([, , framework]) => ({ framework, text: `${name}: ${value}` })),
  );
}
