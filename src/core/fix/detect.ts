import type { Confidence, Evidence, HopVerdict } from '../model.ts';
import type { Followed, JudgedChain } from '../session/followed.ts';
import { appOf, lineName, lineValue } from '../session/followed.ts';
import { knownName } from '../session/known-name.ts';
import { phrase } from '../words.ts';
import type { Phrase } from '../words.ts';
import { cookieFingerprints } from './fingerprints/cookies.ts';
import type { Fingerprint } from './fingerprints/fingerprint.ts';
import { headerFingerprints } from './fingerprints/headers.ts';
import { urlFingerprints } from './fingerprints/urls.ts';
import { valueFingerprints } from './fingerprints/values.ts';
import { frameworks } from './settings/index.ts';

/** A framework, or a proxy in front of it, that the recording gives away. */
export interface Detected {
  readonly framework: string;
  readonly confidence: Confidence;
  readonly evidence: Evidence;
}

/** Framework of the cookie-name table → framework with settings, where they differ. */
const bySetting: Readonly<Record<string, string>> = {
  servlet: 'spring',
  codeigniter: 'php',
  cakephp: 'php',
  'asp.net': 'katana',
  rack: 'rails',
  auth0: 'auth.js',
  go: 'gorilla',
};

const order: readonly Confidence[] = ['certain', 'likely', 'possible'];
const isProxy = (id: string) => frameworks.some((framework) => framework.id === id && framework.isProxy === true);

/** Frameworks of the cookie's application, the surest first, each once; what stands in front of them last. */
export function detect(
  followed: Followed | undefined,
  app: string,
  chains: readonly JudgedChain[],
): readonly Detected[] {
  const found = new Map<string, Detected>();
  for (const { chain, hops } of chains) {
    for (const [hop, verdict] of hops.entries()) {
      if (appOf(verdict.hop.request.url) !== app) continue;
      for (const one of detectAt(followed, verdict, chain.id, hop)) {
        const known = found.get(one.framework);
        if (known === undefined || rank(one) < rank(known)) found.set(one.framework, one);
      }
    }
  }
  return [...found.values()].sort(
    (a, b) => Number(isProxy(a.framework)) - Number(isProxy(b.framework)) || rank(a) - rank(b),
  );
}

function rank({ confidence }: Detected): number {
  return order.indexOf(confidence);
}

interface Clue {
  readonly part: Evidence['part'];
  /** What the patterns look at. */
  readonly seen: string;
  /** What is shown: no more of a value than its shape needs. */
  readonly text: string;
}

function detectAt(
  followed: Followed | undefined,
  verdict: HopVerdict,
  chain: string,
  hop: number,
): readonly Detected[] {
  const detected = (framework: string, confidence: Confidence, { part, text }: Clue, note: Phrase): Detected => ({
    framework,
    confidence,
    evidence: { chain, hop, part, text, mark: undefined, note },
  });
  const by = (table: readonly Fingerprint[], clues: readonly Clue[], note: Phrase) =>
    clues.flatMap((clue) =>
      table
        .filter(({ pattern }) => pattern.test(clue.seen))
        .map(({ framework, confidence }) => detected(framework, confidence, clue, note)),
    );
  const cookies = cookiesAt(verdict);
  const mine = cookies.filter(({ name }) => followed === undefined || name === followed.name);
  const known = followed === undefined ? undefined : knownName(followed.name);
  const signed = signedBeside(verdict);
  return [
    ...(signed === undefined
      ? []
      : [detected('cookie-session', signed.confidence, signed.clue, phrase('a signature in a cookie of its own'))]),
    ...by(
      valueFingerprints,
      mine.map(({ name, value, part }) => ({
        part,
        seen: value.slice(0, 8192),
        text: `${name}=${value.slice(0, 16)}…`,
      })),
      phrase('the shape of the value'),
    ),
    ...(known === undefined || known.framework === 'any' || mine[0] === undefined
      ? []
      : [
          detected(
            bySetting[known.framework] ?? known.framework,
            known.generic ? 'possible' : 'likely',
            { part: mine[0].part, seen: '', text: followed!.name },
            phrase('the cookie’s name'),
          ),
        ]),
    ...by(
      cookieFingerprints,
      cookies.map(({ name, part }) => ({ part, seen: name, text: name })),
      phrase('a cookie beside it'),
    ),
    ...by(
      headerFingerprints,
      (verdict.hop.response?.headers ?? []).map(({ name, value }) => ({
        part: 'response-header',
        seen: `${name.toLowerCase()}: ${value.slice(0, 400)}`,
        text: `${name}: ${value.slice(0, 100)}`,
      })),
      phrase('a header of its'),
    ),
    ...by(urlFingerprints, urlClues(verdict), phrase('a path of its')),
  ];
}

function cookiesAt({ cookies, setCookies }: HopVerdict) {
  return [
    ...cookies.map(({ cookie: { name, value } }) => ({ name, value, part: 'request-header' as const })),
    // A line that the browser refused has a shape, too.
    ...setCookies.map((line) => ({ name: lineName(line), value: lineValue(line), part: 'response-header' as const })),
  ];
}

/** cookie-session and Koa's sessions: the value in one cookie, its signature in `<name>.sig`. Express says which it is. */
function signedBeside(verdict: HopVerdict): { readonly confidence: Confidence; readonly clue: Clue } | undefined {
  const cookies = cookiesAt(verdict);
  const names = new Set(cookies.map(({ name }) => name));
  const signature = cookies.find(({ name }) => name.endsWith('.sig') && names.has(name.slice(0, -4)));
  if (signature === undefined) return undefined;
  const isExpress = verdict.hop.response?.headers.some(
    ({ name, value }) => name.toLowerCase() === 'x-powered-by' && /^express/i.test(value),
  );
  const { name, part } = signature;
  return { confidence: isExpress === true ? 'likely' : 'possible', clue: { part, seen: name, text: name } };
}

function urlClues({ hop }: HopVerdict): readonly Clue[] {
  if (!URL.canParse(hop.request.url)) return [];
  const { pathname, search } = new URL(hop.request.url);
  return [{ part: 'url', seen: `${pathname}${search}`.slice(0, 2048), text: pathname.slice(0, 100) }];
}
