import type { Chain, ChainDiagnosis, ChainVerdictKind, Finding } from '../../core/model.ts';
import type { ShownVerdict } from '../store/while-open.ts';
import { t, type Word } from '../words.ts';
import { parseUrl } from '../../core/site/parse-url.ts';
import { addressOf } from './address.ts';
import { causeName, causeTitle } from './cause-name.ts';
import { hostChange } from './host-change.ts';
import { cut, shortPath, visibleText } from './visible-text.ts';

/** What a row of the chain list says. Made once per chain. */
export interface ChainSummary {
  readonly from: string;
  readonly to: string;
  readonly host: string;
  /** Where it went, host by host: the first with the path it began at, the last with the one it came to. */
  readonly stops: readonly Stop[];
  /** The hosts in order, `www.shop.test → shop.test`, where they change; undefined: one host all along. */
  readonly hosts: string | undefined;
  /** Status codes in order; words where there is none. */
  readonly statuses: readonly string[];
  /** The cause's title and its short name, or a word where nothing explains the loss; undefined: no fault. */
  readonly cause: { readonly title: string; readonly short: string } | undefined;
  readonly startedAt: number;
  /** What is said of it names hops of other chains too, so the reader needs its id. */
  readonly citesOthers: boolean;
}

/** A host of the way and a path there; both may be empty, but not together. */
export interface Stop {
  readonly host: string;
  readonly path: string;
  /** The host whose letter is shown: where the chain crosses sites, one for each. */
  readonly site: string | undefined;
}

const summaries = new WeakMap<ChainDiagnosis, ChainSummary>();

export function chainSummary(diagnosis: ChainDiagnosis): ChainSummary {
  let summary = summaries.get(diagnosis);
  if (summary === undefined) summaries.set(diagnosis, (summary = summarise(diagnosis)));
  return summary;
}

function summarise(diagnosis: ChainDiagnosis): ChainSummary {
  const { hops } = diagnosis.chain;
  const first = addressOf(hops[0]?.request.url ?? '');
  const last = addressOf(hops.at(-1)?.request.url ?? '');
  const urls = hops.map((hop) => hop.request.url);
  const moved = hostChange(urls.at(-1) ?? '', urls[0]);
  const path = shortPath(first.path, 22);
  const from = first.scheme === 'http' && last.scheme === 'https' ? `http://…${path}` : path;
  const isCrossing = new Set(urls.map((url) => parseUrl(url)?.domain)).size > 1;
  const hosts = hostsOf(urls);
  return {
    from: visibleText(moved.kind === 'moved' ? `${leadOf(first.host, last.host)}${path}` : from),
    to: visibleText(`${moved.kind === 'moved' ? leadOf(last.host, first.host) : ''}${shortPath(last.path, 22)}`),
    host: hosts ?? visibleText(cut(last.host, 80)),
    hosts,
    stops: stopsOf(urls, isCrossing),
    statuses: statusesOf(diagnosis.chain),
    cause: causeOf(headline(diagnosis), diagnosis.verdict),
    startedAt: hops[0]?.times.start ?? 0,
    citesOthers: (headline(diagnosis)?.evidence ?? []).some(
      ({ chain, hop }) => hop !== undefined && chain !== diagnosis.chain.id,
    ),
  };
}

/** `www.…`, or the bare domain whole: what tells a host from the other one. */
function leadOf(host: string, other: string): string {
  const change = hostChange(`https://${host}/`, `https://${other}/`);
  if (change.kind !== 'moved') return '';
  return change.rest === '' ? cut(change.changed, 24) : `${cut(change.changed, 16)}…`;
}

function stopsOf(urls: readonly string[], isCrossing: boolean): readonly Stop[] {
  const way = urls.map((url) => ({ ...addressOf(url), domain: parseUrl(url)?.domain }));
  const [first, last] = [way[0], way.at(-1)];
  if (first === undefined || last === undefined) return [];
  const hosts = way.filter(({ host }, at) => host !== way[at - 1]?.host);
  const stops = hosts.map(({ host, hostname, domain }, at): Stop => ({
    host: visibleText(cut(host, 80)),
    path: '',
    site: isCrossing && (at === 0 || domain !== hosts[at - 1]?.domain) ? hostname : undefined,
  }));
  const begin = { ...stops[0]!, path: visibleText(shortPath(first.path, 22)) };
  if (first.scheme === 'http' && last.scheme === 'https') begin.host = `http://${begin.host}`;
  if (urls.length === 1) return [begin];
  const end = { ...(stops.length > 1 ? stops.at(-1)! : { host: '', site: undefined }) };
  const between = stops.slice(1, -1);
  const shown = between.length > mostHosts - 2 ? [...between.slice(0, mostHosts - 2), more] : between;
  return [begin, ...shown, { ...end, path: visibleText(shortPath(last.path, 22)) }];
}

/** The whole way of a run, which may be a flow: where its first chain began, the hosts, and where its last one came to. */
export function stopsOfRun(run: readonly ChainDiagnosis[]): readonly Stop[] {
  const [only] = run;
  if (only !== undefined && run.length === 1) return chainSummary(only).stops;
  const urls = run.flatMap(({ chain }) => chain.hops.map((hop) => hop.request.url));
  return stopsOf(urls, new Set(urls.map((url) => parseUrl(url)?.domain)).size > 1);
}

/** The hosts of a flow's chains in the order in which they came up, each once; after another site the one that it came to. */
export function hostsOfFlow(chains: readonly ChainDiagnosis[]): readonly Stop[] {
  const hosts = new Map<string, Stop>();
  for (const chain of chains)
    for (const stop of chainSummary(chain).stops) {
      const host = stop.host.replace(/^http:\/\//, '');
      if (host === '' || stop === more) continue;
      if (hosts.size === mostHosts && !hosts.has(host)) return [...hosts.values(), more];
      hosts.set(host, { host, path: '', site: undefined });
    }
  const way = [...hosts.values()];
  const last = chains.at(-1);
  const end = last && chainSummary(last).stops.findLast(({ host }) => host !== '' && host !== more.host)?.host;
  // a provider between is not where the session was missed
  const isBack = end !== undefined && domainOf(end) !== domainOf(way.at(-1)?.host ?? end);
  return isBack ? [...way, { host: end, path: '', site: undefined }] : way;
}

function domainOf(host: string): string | undefined {
  return parseUrl(`https://${host.replace(/^http:\/\//, '')}/`)?.domain;
}

const more: Stop = { host: '…', path: '', site: undefined };

/** More would not fit, and a loop over two hosts is clear by then. */
const mostHosts = 4;

function hostsOf(urls: readonly string[]): string | undefined {
  const hosts = urls.map((url) => addressOf(url).host).filter((host, at, all) => host !== all[at - 1]);
  if (hosts.length < 2) return undefined;
  const shown = hosts.slice(0, mostHosts).map((host) => visibleText(cut(host, 80)));
  return `${shown.join(' → ')}${hosts.length > mostHosts ? ' → …' : ''}`;
}

export function statusesOf(chain: Chain): readonly string[] {
  return chain.hops.map((hop) => {
    if (hop.response !== undefined && hop.response.status > 0) return String(hop.response.status);
    if (hop.failure !== undefined) return t('failed');
    return chain.hops[hop.index + 1]?.via === 'internal-redirect' ? '↻' : t('pending');
  });
}

/** The finding that the card shows: the error, or what is known of a loss that is none; undefined: nothing is wrong. */
export function headline({ findings, verdict }: ChainDiagnosis): Finding | undefined {
  const error = findings.find((finding) => finding.severity === 'error');
  if (error !== undefined || verdict === 'kept' || verdict === 'not-applicable') return error;
  return findings.find((finding) => finding.severity === 'warning');
}

function causeOf(finding: Finding | undefined, verdict: ChainVerdictKind): ChainSummary['cause'] {
  if (finding === undefined)
    return verdict === 'lost' ? { title: t('unexplained'), short: t('unexplained') } : undefined;
  return { title: visibleText(cut(causeTitle(finding), 160)), short: causeName(finding) };
}

export const verdictWords: Readonly<Record<ShownVerdict, Word>> = {
  pending: 'verdictPending',
  unchecked: 'verdictUnchecked',
  lost: 'verdictLost',
  kept: 'verdictKept',
  'never-established': 'verdictNever',
  'not-applicable': 'verdictNone',
};

export function verdictWord(verdict: ShownVerdict): string {
  return t(verdictWords[verdict]);
}
