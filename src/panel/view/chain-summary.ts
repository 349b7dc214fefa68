import type { Chain, ChainDiagnosis, ChainVerdictKind, Finding } from '../../core/model.ts';
import { reasonCode } from '../../core/reasons/reason-code.ts';
import type { ShownVerdict } from '../store/while-open.ts';
import { t, type Word } from '../words.ts';
import { parseUrl } from '../../core/site/parse-url.ts';
import { addressOf } from './address.ts';
import { hostChange } from './host-change.ts';
import { cut, shortPath, visibleText } from './visible-text.ts';

/** What a row of the chain list says. Made once per chain. */
export interface ChainSummary {
  readonly from: string;
  readonly to: string;
  readonly host: string;
  /** Hosts of both ends where the chain crosses sites: then each end shows its letter. */
  readonly crossing: { readonly from: string; readonly to: string } | undefined;
  /** The hosts in order, `www.shop.test → shop.test`, where they change; undefined: one host all along. */
  readonly hosts: string | undefined;
  /** Status codes in order; words where there is none. */
  readonly statuses: readonly string[];
  /** The word for the cause; undefined: no fault. */
  readonly cause: string | undefined;
  readonly startedAt: number;
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
    crossing: isCrossing ? { from: first.hostname, to: last.hostname } : undefined,
    statuses: statusesOf(diagnosis.chain),
    cause: causeWord(headline(diagnosis), diagnosis.verdict),
    startedAt: hops[0]?.times.start ?? 0,
  };
}

/** `www.…`, or the bare domain whole: what tells a host from the other one. */
function leadOf(host: string, other: string): string {
  const change = hostChange(`https://${host}/`, `https://${other}/`);
  if (change.kind !== 'moved') return '';
  return change.rest === '' ? cut(change.changed, 24) : `${cut(change.changed, 16)}…`;
}

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

function causeWord(finding: Finding | undefined, verdict: ChainVerdictKind): string | undefined {
  if (finding === undefined) return verdict === 'lost' ? t('unexplained') : undefined;
  const reason = finding.reasons[0];
  return reason === undefined ? finding.cause.replaceAll('-', ' ') : reasonCode(reason);
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
