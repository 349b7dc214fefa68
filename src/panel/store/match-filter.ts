import type { ChainDiagnosis } from '../../core/model.ts';
import { reasonCode } from '../../core/reasons/reason-code.ts';

type Test = (chain: ChainDiagnosis) => boolean;

const fields: Readonly<Record<string, (chain: ChainDiagnosis) => readonly string[]>> = {
  cause: (chain) => [
    ...chain.findings.map((finding) => finding.cause),
    ...chain.findings.flatMap((f) => f.reasons.map(reasonCode)),
  ],
  cookie: (chain) => [
    ...chain.tracks.map((track) => track.cookie.name),
    ...chain.hops.flatMap((hop) => hop.cookies.map((verdict) => verdict.cookie.name)),
  ],
  status: (chain) => chain.chain.hops.map((hop) => String(hop.response?.status ?? '')),
  method: (chain) => chain.chain.hops.map((hop) => hop.request.method),
  verdict: (chain) => [chain.verdict],
  host: (chain) => urls(chain).map(hostOf),
  url: urls,
};

/**
 * Turns a filter text into a test. Words are joined by "and"; `-word` excludes; `field:word` looks in one field
 * (cause, cookie, status, method, verdict, host, url). An unknown field is looked for as it stands.
 */
export function matchFilter(text: string): Test {
  const tests = text.toLowerCase().split(/\s+/).filter(Boolean).map(testOf);
  return (chain) => tests.every((test) => test(chain));
}

function testOf(word: string): Test {
  if (word.length > 1 && word.startsWith('-')) {
    const test = testOf(word.slice(1));
    return (chain) => !test(chain);
  }
  const [, field = '', rest = ''] = /^(\w+):(.+)$/.exec(word) ?? [];
  const read = Object.hasOwn(fields, field) ? fields[field] : undefined;
  if (read !== undefined) return (chain) => read(chain).some((value) => value.toLowerCase().includes(rest));
  return (chain) =>
    [urls, fields['cookie'], fields['cause']].some((values) =>
      (values?.(chain) ?? []).some((value) => value.toLowerCase().includes(word)),
    );
}

function urls(chain: ChainDiagnosis): readonly string[] {
  return chain.chain.hops.map((hop) => hop.request.url);
}

function hostOf(url: string): string {
  return /^[a-z][a-z0-9+.-]*:\/\/(?:[^/?#@]*@)?([^/?#]*)/i.exec(url)?.[1] ?? '';
}
