import type { ChainDiagnosis, Finding } from '../model.ts';
import { registrableDomain } from '../site/registrable-domain.ts';
import { phrase, type Phrase } from '../words.ts';
import type { Run } from './difference.ts';

/** What the reader is to know before any difference: that the runs are of different sites, that both failed. */
export function opening(a: Run, b: Run): readonly Phrase[] {
  return [...differentSites(a, b), ...lostBoth(a, b)];
}

/** Neither run goes where the other began. */
function differentSites(a: Run, b: Run): readonly Phrase[] {
  const [one, other] = [sitesOf(a), sitesOf(b)];
  const [startOfA, startOfB] = [one[0], other[0]];
  if (startOfA === undefined || startOfB === undefined) return [];
  if (one.includes(startOfB) || other.includes(startOfA)) return [];
  return [phrase('The runs are of different sites: `{a}` and `{b}`.', { a: startOfA, b: startOfB })];
}

function sitesOf(run: Run): readonly string[] {
  const hosts = new Set(run.flatMap(({ chain }) => chain.hops.map((hop) => hostname(hop.request.url))));
  return [...new Set([...hosts].filter((host) => host !== '').map(registrableDomain))];
}

function hostname(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname : '';
}

function lostBoth(a: Run, b: Run): readonly Phrase[] {
  const [one, other] = [causeOf(a), causeOf(b)];
  if (one === undefined || other === undefined) return [];
  if (one.cause !== other.cause)
    return [phrase('Both lost the session: run 1 by “{a}”, run 2 by “{b}”.', { a: one.title, b: other.title })];
  return [phrase('Both lost the session for the same cause: {cause}.', { cause: one.title })];
}

/** Of the loss that a run is told by; undefined: nothing was lost, or nothing explains it. */
function causeOf(run: Run): Finding | undefined {
  return run.find(isLost)?.findings.find(({ severity }) => severity === 'error');
}

function isLost({ verdict }: ChainDiagnosis): boolean {
  return verdict === 'lost';
}
