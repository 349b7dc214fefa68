import type { HopVerdict, Track, TrackStep } from '../../core/model.ts';
import { reasonCode } from '../../core/reasons/reason-code.ts';
import { escapeMermaid } from './escape-mermaid.ts';

/** What the request did with a cookie; undefined: the cookie has no business there. */
export function requestNote({ cookie }: Track, step: TrackStep | undefined): string | undefined {
  if (step === undefined || step.request === 'other-site') return undefined;
  const name = escapeMermaid(cookie.name, 40);
  switch (step.request) {
    case 'sent':
      return `● ${name} sent${version(step.versionBefore)}`;
    case 'not-sent':
      return `○ ${name} not sent${reasons(step)}`;
    case 'absent':
      return step.response === 'set' ? undefined : `${name} not in the jar`;
  }
}

/** What the response did with it, and the attributes of the line that did; undefined: nothing. */
export function responseNote(
  { cookie }: Track,
  step: TrackStep | undefined,
  verdict: HopVerdict | undefined,
): string | undefined {
  if (step === undefined) return undefined;
  const name = escapeMermaid(cookie.name, 40);
  const line = attributesOf(verdict, cookie.name);
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
      return `⌫ ${name} ${step.response}`;
    case 'rejected':
      return `✕ ${name} rejected${reasons(step)}${as}`;
  }
}

function reasons(step: TrackStep): string {
  return step.reasons.length === 0 ? '' : ` (${step.reasons.map(reasonCode).join(', ')})`;
}

function version(number: number | undefined): string {
  return number === undefined ? '' : ` v${number}`;
}

/** The line without the pair: `Path=/app; HttpOnly`. */
function attributesOf(verdict: HopVerdict | undefined, name: string): string {
  const line = verdict?.setCookies.findLast((item) => item.line.split('=', 1)[0]?.trim() === name)?.line ?? '';
  return line.split(';').slice(1).join(';').trim();
}
