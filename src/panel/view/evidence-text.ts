import type { Evidence } from '../../core/model.ts';
import { say } from '../../core/words.ts';
import { t } from '../words.ts';
import { translate } from '../words/language.ts';
import { cut } from './visible-text.ts';

/** An evidence line around its decisive part. */
export interface EvidenceParts {
  /** `Set-Cookie: ` before a mark: never cut. Empty where the line is no header, or nothing is marked. */
  readonly head: string;
  readonly before: string;
  readonly mark: string;
  readonly after: string;
}

const valueShown = 9;

/** The line in the reader's words, where it is no header or address as recorded. */
export function inWords(evidence: Evidence): Evidence {
  const { said, part, text, mark } = evidence;
  if (said !== undefined) return { ...evidence, text: say(said, translate) };
  const origin = part === 'navigation' ? /^initiator: (.*)$/s.exec(text)?.[1] : undefined;
  if (origin === undefined) return evidence;
  return origin === 'null'
    ? { ...evidence, text: t('startedByNoOrigin'), mark: undefined }
    : { ...evidence, text: t('startedByPage', { origin }), mark };
}

/** Cookie values are shortened (their identity is told elsewhere), then the text is split at the mark. `brief`: only what surrounds the mark. */
export function evidenceParts(evidence: Evidence, brief: boolean): EvidenceParts {
  const { mark = '' } = evidence;
  const at = mark === '' ? -1 : evidence.text.indexOf(mark);
  if (at < 0) return { head: '', before: shorten(evidence.text, evidence, brief), mark: '', after: '' };
  const whole = shorten(evidence.text.slice(0, at), evidence, brief);
  const [head] = /^(?:set-)?cookie: */i.exec(whole) ?? [''];
  const before = whole.slice(head.length);
  const rest = evidence.text.slice(at + mark.length);
  if (beginsValue(evidence, at) && /^set-cookie:/i.test(head)) {
    // the whole line is what matters, and yet its attributes are marked where they decide
    const [pair] = /^[^;]*/.exec(mark) ?? [''];
    const attributes = mark.slice(pair.length) + rest;
    return {
      head,
      before: '',
      mark: cut(shortenPair(pair, brief), 200),
      after: brief ? briefly(attributes, evidence) : cut(attributes, 2000),
    };
  }
  return {
    head,
    before: brief && isCookieHeader(evidence) ? keepFirst(before) : before,
    mark: cut(beginsValue(evidence, at) ? shortenPair(mark, brief) : mark, 200),
    after: brief ? (twinOf(mark, rest, evidence) ?? briefly(rest, evidence)) : shorten(rest, evidence, false),
  };
}

function shorten(text: string, evidence: Evidence, brief: boolean): string {
  const bounded = cut(text, 2000);
  if (!isCookieHeader(evidence)) return bounded;
  if (/^set-cookie:/i.test(bounded)) return shortenPair(bounded, brief);
  return bounded.replace(/=([^;]*)/g, (_, value: string) => `=${shortValue(value, brief)}`);
}

function isCookieHeader({ part, text }: Evidence): boolean {
  return (part === 'request-header' || part === 'response-header') && /^(?:set-)?cookie:/i.test(text);
}

/** Is the mark the whole line, value included? */
function beginsValue(evidence: Evidence, at: number): boolean {
  return isCookieHeader(evidence) && /^[\w-]+:\s*$/.test(evidence.text.slice(0, at));
}

/** `sid=s3cr3t; Path=/` → `sid=s3c…; Path=/` */
function shortenPair(text: string, brief: boolean): string {
  return text.replace(/^([^=;]*=)([^;]*)/, (_, name: string, value: string) => name + shortValue(value, brief));
}

/** The same name once more in one `Cookie` header: that it is sent twice is what the line proves. */
function twinOf(mark: string, rest: string, { part, text }: Evidence): string | undefined {
  if (part !== 'request-header' || !/^cookie:/i.test(text)) return undefined;
  const [name = ''] = mark.split('=', 1);
  return name !== '' && rest.includes(`; ${name}=`) ? `; ${name}=…` : undefined;
}

function briefly(after: string, evidence: Evidence): string {
  if (after === '') return '';
  return isCookieHeader(evidence) ? '; …' : cut(after, 24);
}

function shortValue(value: string, brief: boolean): string {
  return value === '' ? '' : brief ? '…' : cut(value, valueShown);
}

/** `Set-Cookie: sid=…; Path=/; ` → `Set-Cookie: sid=…; ` */
function keepFirst(before: string): string {
  const end = before.indexOf(';');
  return end < 0 ? before : `${before.slice(0, end)}; `;
}
