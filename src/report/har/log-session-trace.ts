import type { Diagnosis, Evidence, Finding, Fix, Hypothesis, Trace } from '../../core/model.ts';
import { reasonCode } from '../../core/reasons/reason-code.ts';
import { say } from '../../core/words.ts';
import type { EntryOrder } from './entry-order.ts';
import type { Masker } from '../redact/masker.ts';
import { redactFinding, redactFollowed } from '../redact/redact-diagnosis.ts';
import { inTurn } from './in-turn.ts';
import type { LazyLogSessionTrace } from './lazy-har.ts';
import { toRecording } from './recorded.ts';
import {
  formatVersion,
  type Redaction,
  type ReportedEvidence,
  type ReportedFinding,
  type ReportedFix,
  type ReportedHypothesis,
} from './session-trace.ts';

/** `log._sessionTrace`: what was followed, what became of it and why. */
export function toLogSessionTrace(
  trace: Trace,
  diagnosis: Diagnosis,
  order: EntryOrder,
  redaction: Redaction,
  mask: Masker,
): LazyLogSessionTrace {
  const told = new Map(diagnosis.chains.map((chain) => [chain.chain.id, chain]));
  return {
    version: formatVersion,
    redaction,
    sessionCookies: inTurn(diagnosis.sessionCookies, (cookie) => {
      const { name, domain, path, hostOnly, because } = redactFollowed(cookie, mask);
      return { name, domain, path, hostOnly, because };
    }),
    chains: inTurn(trace.chains, (chain) => {
      const verdict = told.get(chain.id);
      const lostAt = verdict?.lostAt === undefined ? undefined : order.indexOf(chain.id, verdict.lostAt);
      return {
        id: chain.id,
        flow: chain.flow,
        kind: chain.kind,
        entries: chain.hops.flatMap((hop) => order.indexOf(chain.id, hop.index) ?? []),
        verdict: verdict?.verdict ?? 'not-applicable',
        lostAt: verdict?.verdict === 'lost' ? (lostAt ?? null) : null,
        sentence: verdict === undefined ? '' : say(mask.phrase(verdict.sentence)),
        after: chain.after ?? null,
        tabId: chain.tabId,
        frameId: chain.frameId,
        state: chain.state,
      };
    }),
    findings: inTurn(diagnosis.findings, (finding) => toFinding(finding, order, mask)),
    recording: toRecording(trace, order, mask),
  };
}

function toFinding(open: Finding, order: EntryOrder, mask: Masker): ReportedFinding | undefined {
  const entry = order.indexOf(open.chain, open.hop);
  if (entry === undefined) return undefined;
  const finding = redactFinding(open, mask);
  return {
    cause: finding.cause,
    severity: finding.severity,
    confidence: finding.confidence,
    chain: finding.chain,
    entry,
    cookie: finding.cookie === undefined ? null : pick(finding.cookie),
    reasons: finding.reasons.map(reasonCode),
    title: say(finding.title),
    explanation: say(finding.explanation),
    evidence: finding.evidence.flatMap((evidence) => toEvidence(evidence, order)),
    rules: finding.evidence
      .filter(({ part }) => part === 'rule')
      .map(({ text, note }) => (note === undefined ? { text } : { text, note: say(note) })),
    fixes: finding.fixes.map(toFix),
    story: finding.story.flatMap((step) => {
      const at = order.indexOf(step.chain, step.hop);
      return at === undefined ? [] : [{ entry: at, text: say(step.text) }];
    }),
    hypotheses: finding.hypotheses.map((hypothesis) => toHypothesis(hypothesis, order)),
    nextTest: finding.nextTest === undefined ? null : say(finding.nextTest),
  };
}

function pick({ name, domain, path }: NonNullable<Finding['cookie']>): ReportedFinding['cookie'] {
  return { name, domain, path };
}

function toHypothesis(hypothesis: Hypothesis, order: EntryOrder): ReportedHypothesis {
  return {
    cause: hypothesis.cause,
    confidence: hypothesis.confidence,
    title: say(hypothesis.title),
    explanation: say(hypothesis.explanation),
    evidence: hypothesis.evidence.flatMap((evidence) => toEvidence(evidence, order)),
    nextTest: say(hypothesis.nextTest),
  };
}

function toEvidence({ chain, hop, part, text, mark, note }: Evidence, order: EntryOrder): ReportedEvidence[] {
  const entry = hop === undefined ? undefined : order.indexOf(chain, hop);
  if (part === 'rule' || entry === undefined) return [];
  return [
    {
      entry,
      part,
      text,
      ...(mark === undefined ? {} : { mark }),
      ...(note === undefined ? {} : { note: say(note) }),
    },
  ];
}

function toFix({ framework, setting, text, code, verified, cost, detected }: Fix): ReportedFix {
  return {
    framework,
    setting,
    text: say(text),
    verified,
    ...(code === undefined ? {} : { code }),
    ...(cost === undefined ? {} : { cost: say(cost) }),
    detected,
  };
}
