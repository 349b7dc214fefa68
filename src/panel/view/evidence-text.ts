import type { Evidence } from '../../core/model.ts';
import { cut } from './visible-text.ts';

/** An evidence line around its decisive part. */
export interface EvidenceParts {
  readonly before: string;
  readonly mark: string;
  readonly after: string;
}

const valueShown = 9;

/** Cookie values are shortened (their identity is told elsewhere), then the text is split at the mark. `brief`: only what surrounds the mark. */
export function evidenceParts(evidence: Evidence, brief: boolean): EvidenceParts {
  const { mark = '' } = evidence;
  const at = mark === '' ? -1 : evidence.text.indexOf(mark);
  if (at < 0) return { before: shorten(evidence.text, evidence, brief), mark: '', after: '' };
  const before = shorten(evidence.text.slice(0, at), evidence, brief);
  const after = evidence.text.slice(at + mark.length);
  return {
    before: brief ? keepFirst(before) : before,
    mark: cut(mark, 200),
    after: brief ? (after === '' ? '' : '; …') : shorten(after, evidence, false),
  };
}

function shorten(text: string, { part }: Evidence, brief: boolean): string {
  const bounded = cut(text, 2000);
  if (part !== 'request-header' && part !== 'response-header') return bounded;
  if (/^set-cookie:/i.test(bounded))
    return bounded.replace(/^([^=;]*=)([^;]*)/, (_, name: string, value: string) => name + shortValue(value, brief));
  if (/^cookie:/i.test(bounded))
    return bounded.replace(/=([^;]*)/g, (_, value: string) => `=${shortValue(value, brief)}`);
  return bounded;
}

function shortValue(value: string, brief: boolean): string {
  return value === '' ? '' : brief ? '…' : cut(value, valueShown);
}

/** `Set-Cookie: sid=…; Path=/; ` → `Set-Cookie: sid=…; ` */
function keepFirst(before: string): string {
  const end = before.indexOf(';');
  return end < 0 ? before : `${before.slice(0, end)}; `;
}
