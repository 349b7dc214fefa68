import type { Chain, ChainDiagnosis, ChainVerdictKind, Finding } from '../../core/model.ts';
import { reasonCode } from '../../core/reasons/reason-code.ts';
import type { ShownVerdict } from '../store/while-open.ts';
import { t, type Word } from '../words.ts';
import { addressOf } from './address.ts';
import { sitesOf, type Sites } from './sites.ts';
import { cut, shortPath, visibleText } from './visible-text.ts';

/** What a row of the chain list says. Made once per chain. */
export interface ChainSummary {
  readonly from: string;
  readonly to: string;
  readonly host: string;
  /** Letters of both ends where the chain crosses sites. */
  readonly sites:
    { readonly from: string | undefined; readonly to: string | undefined; readonly all: Sites } | undefined;
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
  const from = shortPath(first.path, 22);
  const all = sitesOf(hops.map((hop) => hop.request.url));
  const letters = { from: all.letterOf(hops[0]?.request.url), to: all.letterOf(hops.at(-1)?.request.url), all };
  return {
    from: visibleText(first.scheme === 'http' && last.scheme === 'https' ? `http://…${from}` : from),
    to: visibleText(shortPath(last.path, 22)),
    host: visibleText(cut(last.host, 80)),
    sites: hops.some((hop) => all.letterOf(hop.request.url) !== letters.from) ? letters : undefined,
    statuses: statusesOf(diagnosis.chain),
    cause: causeWord(headline(diagnosis), diagnosis.verdict),
    startedAt: hops[0]?.times.start ?? 0,
  };
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
