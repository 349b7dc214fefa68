import type { ChainDiagnosis, Finding, Hop, HopVerdict, Track } from '../../core/model.ts';
import { reasonCode } from '../../core/reasons/reason-code.ts';
import { responseWord } from '../response-word.ts';
import { codeSpan } from './escape-markdown.ts';
import { shortened } from './words-in-markdown.ts';

/** The hops of a chain as a table: what was requested, what was answered, and what became of the followed cookie. */
export function hopTable({ chain, hops, tracks, lostAt }: ChainDiagnosis, headline: Finding | undefined): string {
  const track = trackOf(tracks, headline);
  const rows = chain.hops.map((hop, index) => [
    `${index + 1}${index === lostAt ? ' ✕' : ''}`,
    `${codeSpan(hop.request.method, true)} ${codeSpan(shortened(hop.request.url), true)}`,
    answerOf(hop),
    hop.via.replace('-', ' '),
    ...(track === undefined ? [] : [cookieCell(track, index, hops[index])]),
  ]);
  const head = [
    'Hop',
    'Request',
    'Answer',
    'Started by',
    ...(track === undefined ? [] : [codeSpan(track.cookie.name, true)]),
  ];
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

function trackOf(tracks: readonly Track[], headline: Finding | undefined): Track | undefined {
  return tracks.find((track) => track.cookie.name === headline?.cookie?.name) ?? tracks[0];
}

function answerOf({ response, failure }: Hop): string {
  if (response === undefined) return failure === undefined ? 'none' : codeSpan(failure, true);
  return `${response.status}${response.redirectUrl === undefined ? '' : ` → ${codeSpan(shortened(response.redirectUrl), true)}`}`;
}

/** What was seen differs from what the rules say, of the request or of the response. */
function isUnexplained({ cookie: { name } }: Track, verdict: HopVerdict | undefined): boolean {
  return [...(verdict?.cookies ?? []), ...(verdict?.setCookies ?? [])].some(
    ({ cookie, explained }) => cookie?.name === name && !explained,
  );
}

function cookieCell(track: Track, index: number, verdict: HopVerdict | undefined): string {
  const step = track.steps[index];
  if (step === undefined || step.request === 'other-site') return '–';
  const version = (number: number | undefined): string => (number === undefined ? '' : ` v${number}`);
  const reasons =
    step.reasons.length === 0 ? '' : ` ${step.reasons.map((reason) => codeSpan(reasonCode(reason))).join(' ')}`;
  const request = step.request === 'sent' ? `sent${version(step.versionBefore)}` : step.request.replace('-', ' ');
  const response =
    step.response === 'none' || step.response === 'unchanged'
      ? ''
      : `, ${responseWord(step)}${version(step.versionAfter)}`;
  const seen =
    verdict?.observed === false
      ? ' (predicted)'
      : isUnexplained(track, verdict)
        ? ' (the rules do not explain it)'
        : '';
  return `${request}${response}${seen}${reasons}`;
}
