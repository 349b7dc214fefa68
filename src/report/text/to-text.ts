import type { ChainDiagnosis, ChainVerdictKind, Diagnosis, Finding, Hop, Track } from '../../core/model.ts';
import { reasonCode } from '../../core/reasons/reason-code.ts';
import { say } from '../../core/words.ts';
import { chainToTell } from '../chain-to-tell.ts';
import { findingsByChain } from '../findings-by-chain.ts';
import { hopOf } from '../hop-of.ts';
import { atOnce } from '../in-steps.ts';
import { responseWord } from '../response-word.ts';
import { safeLine } from './safe-line.ts';

/** What a piece of the text is, for a terminal that can show it. Every piece also says it in words or by its mark. */
export type Tone = 'lost' | 'kept' | 'warning' | 'quiet' | 'strong';

export type Paint = (tone: Tone, text: string) => string;

const plain: Paint = (_, text) => text;

/**
 * A diagnosis as plain text: each chain with something to tell as a timeline with verdict, findings and fixes. Nothing is
 * masked here: give what `redactTold` gave. What a page sent cannot reach the terminal as control characters. `quiet`: requests
 * of pages that kept the session and are not among the chains.
 */
export function toText(diagnosis: Diagnosis, paint: Paint = plain, quiet = 0): string {
  return atOnce(textInSteps(diagnosis, paint, quiet));
}

/** The same in steps, a chain each. Yields how much is done, from 0 to 1. */
export function* textInSteps(diagnosis: Diagnosis, paint: Paint = plain, quiet = 0): Generator<number, string> {
  const chains = diagnosis.chains.filter(({ verdict }) => verdict !== 'not-applicable');
  const findingsOf = findingsByChain(diagnosis.findings);
  const texts: string[] = [];
  for (const chain of chains) {
    texts.push(chainText(chain, findingsOf(chain.chain.id), paint));
    yield texts.length / chains.length;
  }
  if (quiet > 0) texts.push(quietText(quiet, chains.length > 0, paint));
  return texts.length === 0 ? 'No session cookie was found to follow.' : texts.join('\n\n');
}

function quietText(count: number, isMore: boolean, paint: Paint): string {
  const more = isMore ? ' more' : '';
  const what = count === 1 ? `1${more} request of a page` : `${inThousands(count)}${more} requests of pages`;
  return `${paint('kept', '✓')} ${what} kept the session.`;
}

/** `5,831`. The engine's own formats are read from tables first, which takes longer than all the rest of the text. */
function inThousands(count: number): string {
  return String(count).replace(/\B(?=(?:\d{3})+$)/g, ',');
}

/** One line for a recording: `✕ lost at hop 2 https://app.test/dashboard  cookie-path-mismatch`. */
export function toHeadline(diagnosis: Diagnosis, paint: Paint = plain): string {
  const told = chainToTell(diagnosis);
  const cause = safeLine(diagnosis.findings[0]?.cause ?? '');
  switch (told?.verdict ?? 'not-applicable') {
    case 'lost': {
      const hop = told?.lostAt ?? 0;
      const url = safeLine(told?.chain.hops[hop]?.request.url ?? '');
      return `${paint('lost', `✕ lost at hop ${hop + 1}`)} ${url}  ${cause || 'unexplained'}`;
    }
    case 'never-established':
      return `${paint('warning', '○ no session was established')}  ${cause}`.trimEnd();
    case 'kept':
      return paint('kept', '✓ session kept');
    case 'not-applicable':
      return '· no session to follow';
  }
}

const marks: Readonly<Record<ChainVerdictKind, readonly [string, Tone]>> = {
  kept: ['✓', 'kept'],
  lost: ['✕', 'lost'],
  'never-established': ['○', 'warning'],
  'not-applicable': ['·', 'quiet'],
};

function chainText(told: ChainDiagnosis, mine: readonly Finding[], paint: Paint): string {
  const [mark, tone] = marks[told.verdict];
  const track = told.tracks[0];
  return [
    `${paint(tone, mark)} ${paint('strong', safeLine(say(told.sentence)))}`,
    ...told.chain.hops.map((hop, index) => hopText(hop, index, told, track, paint)),
    ...mine.flatMap((finding) => findingText(finding, paint)),
  ].join('\n');
}

function hopText(hop: Hop, index: number, told: ChainDiagnosis, track: Track | undefined, paint: Paint): string {
  const number = `${index === told.lostAt ? '✕' : ' '} ${String(index + 1).padStart(2)}`;
  const status = hop.response === undefined ? '–' : String(hop.response.status);
  const line = safeLine(`${status.padEnd(3)}  ${hop.request.method} ${hop.request.url}`);
  const cookie = cookieText(index, track);
  const here = index === told.lostAt ? 'lost' : 'quiet';
  return `  ${paint(here, number)}  ${line}${cookie === undefined ? '' : `  ${paint(here, safeLine(cookie))}`}`;
}

function cookieText(index: number, track: Track | undefined): string | undefined {
  const step = track?.steps[index];
  if (track === undefined || step === undefined || step.request === 'other-site') return undefined;
  const happened = [
    step.request.replace('-', ' '),
    ...(step.response === 'none' || step.response === 'unchanged' ? [] : [responseWord(step)]),
    ...step.reasons.map(reasonCode),
  ];
  return `${track.cookie.name} ${happened.join(', ')}`;
}

const tones: Readonly<Record<Finding['severity'], Tone>> = { error: 'lost', warning: 'warning', info: 'quiet' };

function findingText(finding: Finding, paint: Paint): string[] {
  const said = safeLine(`${finding.cause} (${finding.confidence}): ${say(finding.explanation)}`);
  const below = [
    ...finding.story.map((step, index) => `${index + 1}. ${say(step.text)} (${hopOf(step, finding.chain)})`),
    ...finding.evidence.map((one) => `${hopOf(one, finding.chain) ?? 'rule'}: ${one.text}`),
    ...finding.hypotheses.map((one) => `perhaps ${one.cause} (${one.confidence}): ${say(one.nextTest)}`),
    ...finding.fixes
      .filter((fix, index) => fix.detected || index === 0)
      .map((fix) => `fix${fix.verified ? ' (verified)' : ''}: ${say(fix.text)}`),
    ...(finding.nextTest === undefined ? [] : [`next test: ${say(finding.nextTest)}`]),
  ];
  return [
    `  ${paint(tones[finding.severity], finding.severity)} ${said}`,
    ...below.map((line) => `      ${safeLine(line)}`),
  ];
}
