import type { HopVerdict, TrackStep } from '../../core/model.ts';
import { sameCookie } from '../../core/cookie/cookie-key.ts';
import { reasonCode } from '../../core/reasons/reason-code.ts';
import type { Lane } from '../../core/session/lanes-of.ts';
import { responseWord } from '../response-word.ts';
import { escapeMermaid } from './escape-mermaid.ts';

/** What the request did with a cookie; undefined: the cookie has no business there. */
export function requestNote(lane: Lane, step: TrackStep | undefined): string | undefined {
  if (step === undefined || step.request === 'other-site') return undefined;
  const name = nameOf(lane);
  switch (step.request) {
    case 'sent':
      return `● ${name} sent${version(step.versionBefore)}`;
    case 'not-sent':
      return `○ ${name} not sent${reasons(step)}`;
    case 'absent':
      return step.response === 'set' || step.response === 'swallowed' ? undefined : `${name} not in the jar`;
  }
}

/** What the response did with it, and the attributes of the line that did; undefined: nothing. */
export function responseNote(
  lane: Lane,
  step: TrackStep | undefined,
  verdict: HopVerdict | undefined,
): string | undefined {
  if (step === undefined) return undefined;
  const name = nameOf(lane);
  const line = attributesOf(verdict, lane);
  const as = line === '' ? '' : `, ${escapeMermaid(line, 90)}`;
  switch (step.response) {
    case 'none':
    case 'unchanged':
      return undefined;
    case 'set':
      return `◆ ${name} set${version(step.versionAfter)}${as}`;
    case 'renewed':
      return `↻ ${name} renewed${version(step.versionAfter)}`;
    case 'replaced':
      return `↻ ${name} replaced${version(step.versionAfter)}`;
    case 'deleted':
    case 'expired':
      return `⌫ ${name} ${responseWord(step)}`;
    case 'rejected':
      return `✕ ${name} rejected${reasons(step)}${as}`;
    case 'swallowed':
      return `✕ ${name} swallowed by the line of another cookie`;
  }
}

function reasons(step: TrackStep): string {
  return step.reasons.length === 0 ? '' : ` (${step.reasons.map(reasonCode).join(', ')})`;
}

function version(number: number | undefined): string {
  return number === undefined ? '' : ` v${number}`;
}

/** With what tells it from its namesakes. */
function nameOf({ name, which }: Lane): string {
  return escapeMermaid(name, 40) + (which === undefined ? '' : ` of ${escapeMermaid(which, 60)}`);
}

/** The line without the pair: `Path=/app; HttpOnly`. */
function attributesOf(verdict: HopVerdict | undefined, { name, copy }: Lane): string {
  const isMine = ({ line, cookie }: HopVerdict['setCookies'][number]) =>
    copy === undefined || cookie === undefined ? line.split('=', 1)[0]?.trim() === name : sameCookie(cookie, copy);
  const line = verdict?.setCookies.findLast(isMine)?.line ?? '';
  return line.split(';').slice(1).join(';').trim();
}
