import type { ChainDiagnosis, Diagnosis, Evidence, Finding, Fix, Trace } from '../../core/model.ts';
import { findingsByChain } from '../findings-by-chain.ts';
import type { Redaction } from '../har/session-trace.ts';
import { reasonCode } from '../../core/reasons/reason-code.ts';
import { hopOf } from '../hop-of.ts';
import { atOnce, within } from '../in-steps.ts';
import { maskerInSteps } from '../redact/masker.ts';
import { redactDiagnosis } from '../redact/redact-diagnosis.ts';
import { redactTrace } from '../redact/redact-trace.ts';
import { codeBlock, codeSpan, escapeMarkdown } from './escape-markdown.ts';
import { shortened, words } from './words-in-markdown.ts';
import { hopTable } from './hop-table.ts';

export interface MarkdownOptions {
  readonly redaction: Redaction;
  /** As for `toHar`. The same salt gives the same pseudonyms as in the HAR report. */
  readonly salt: string;
  /** Only these chains; undefined: those of the findings, or else every navigation with a verdict. */
  readonly chains?: readonly string[];
}

/**
 * The diagnosis for an issue tracker: verdict, story, hops, evidence and fix. Ends with a line feed. What a page sent stands
 * in code spans or is escaped, so it can neither format nor link nor notify.
 */
export function toMarkdown(trace: Trace, diagnosis: Diagnosis, options: MarkdownOptions): string {
  return atOnce(markdownInSteps(trace, diagnosis, options));
}

/** The same in steps. Yields how much is done, from 0 to 1. */
export function* markdownInSteps(
  trace: Trace,
  diagnosis: Diagnosis,
  options: MarkdownOptions,
): Generator<number, string> {
  const shown = wanted(diagnosis, options.chains);
  const told = {
    sessionCookies: [],
    chains: diagnosis.chains.filter(({ chain }) => shown.has(chain.id)),
    findings: diagnosis.findings.filter(({ chain }) => shown.has(chain)),
  };
  const { browser: browserName, ...masked } = yield* within(maskedAlone(trace, told, options), 0, shareOfMasking);
  const findingsOf = findingsByChain(masked.findings);
  const sections: string[] = [];
  for (const [at, chain] of masked.chains.entries()) {
    sections.push(...sectionOf(chain, findingsOf(chain.chain.id)));
    yield shareOfMasking + ((1 - shareOfMasking) * at) / masked.chains.length;
  }
  if (masked.chains.length === 0) sections.push('No session cookie was followed in this recording.');
  const values =
    options.redaction === 'values' ? 'Values are replaced by pseudonyms: equal ones were equal.' : 'Values are real.';
  const browser = `${browserName.name} ${browserName.version}`.trim();
  sections.push(`*Session Trace, ${escapeMarkdown(browser)}. ${values}*`);
  return `${sections.join('\n\n')}\n`;
}

const shareOfMasking = 0.9;

/** Only what is told of is masked; what is secret anywhere in the trace is masked in it. */
function* maskedAlone(
  trace: Trace,
  told: Diagnosis,
  { redaction, salt }: MarkdownOptions,
): Generator<number, Diagnosis & Pick<Trace, 'browser'>> {
  if (redaction === 'none') return { ...told, browser: trace.browser };
  const mask = yield* within(maskerInSteps(trace, salt), 0, 0.9);
  const alone: Trace = {
    ...trace,
    chains: told.chains.map(({ chain }) => chain),
    jar: { ...trace.jar, baseline: [], changes: [] },
    gaps: [],
  };
  const masked = yield* within(redactTrace(alone, mask), 0.9, 1);
  return { ...(yield* within(redactDiagnosis(told, masked, mask), 1, 1)), browser: masked.browser };
}

function wanted(diagnosis: Diagnosis, chains: readonly string[] | undefined): ReadonlySet<string> {
  if (chains !== undefined) return new Set(chains);
  if (diagnosis.findings.length > 0) return new Set(diagnosis.findings.map((finding) => finding.chain));
  return new Set(diagnosis.chains.filter((chain) => chain.verdict !== 'not-applicable').map(({ chain }) => chain.id));
}

const verdicts: Readonly<Record<ChainDiagnosis['verdict'], string>> = {
  kept: 'Session kept',
  lost: 'Session lost',
  'never-established': 'Session never established',
  'not-applicable': 'No session to follow',
};

function sectionOf(told: ChainDiagnosis, findings: readonly Finding[]): string[] {
  const at = told.lostAt === undefined ? '' : ` at hop ${told.lostAt + 1}`;
  return [
    `## ${verdicts[told.verdict]}${at}`,
    words(told.sentence),
    hopTable(told, findings[0]),
    ...findings.flatMap(findingOf),
  ];
}

function findingOf(finding: Finding): string[] {
  return [
    `### ${words(finding.title)}`,
    `${codeSpan(finding.cause)} · ${finding.severity} · ${finding.confidence}${reasonsOf(finding)}`,
    words(finding.explanation),
    ...list(
      '**What happened**',
      finding.story.map((step) => `${words(step.text)} (${hopOf(step, finding.chain)})`),
      '1.',
    ),
    ...list(
      '**Evidence**',
      finding.evidence.map((one) => evidenceOf(one, finding.chain)),
    ),
    ...list(
      '**Possible causes**, most likely first',
      finding.hypotheses.map(
        (one) =>
          `${words(one.title)} (${codeSpan(one.cause)}, ${one.confidence}): ${words(one.explanation)} Next test: ${words(one.nextTest)}`,
      ),
      '1.',
    ),
    ...fixesOf(finding),
    ...(finding.nextTest === undefined ? [] : [`**Next test**: ${words(finding.nextTest)}`]),
  ];
}

/** Those for the frameworks that the trace shows; if it shows none, the plain header. The others are only named. */
function fixesOf({ fixes }: Finding): string[] {
  const detected = fixes.filter((fix) => fix.detected);
  const plain = fixes.filter((fix) => fix.framework === 'any');
  const shown = [detected, plain, fixes.slice(0, 1)].find((some) => some.length > 0) ?? [];
  const others = [
    ...new Set(fixes.filter((fix) => !shown.includes(fix) && fix.framework !== 'any').map((fix) => fix.framework)),
  ];
  return [
    ...shown.flatMap(fixOf),
    ...(others.length === 0 ? [] : [`The report has the same for ${others.map((name) => codeSpan(name)).join(', ')}.`]),
  ];
}

function fixOf({ framework, text, code, cost, verified }: Fix): string[] {
  const where = framework === 'any' ? 'any server' : codeSpan(framework);
  return [
    `**Fix** (${where}${verified ? ', verified on this trace' : ''}): ${words(text)}`,
    ...(code === undefined ? [] : [codeBlock(code)]),
    ...(cost === undefined ? [] : [words(cost)]),
  ];
}

function reasonsOf({ reasons }: Finding): string {
  return reasons.length === 0 ? '' : ` · ${reasons.map((reason) => codeSpan(reasonCode(reason))).join(', ')}`;
}

function evidenceOf(evidence: Evidence, told: string): string {
  const { part, text, note } = evidence;
  const hop = hopOf(evidence, told);
  const where = hop === undefined ? part : `${hop}, ${part.replace('-', ' ')}`;
  return `${where}: ${codeSpan(shortened(text))}${note === undefined ? '' : ` (${words(note)})`}`;
}

function list(title: string, items: readonly string[], bullet = '-'): string[] {
  return items.length === 0 ? [] : [`${title}\n\n${items.map((item) => `${bullet} ${item}`).join('\n')}`];
}
