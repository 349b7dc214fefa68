import { phrase, type Phrase } from '../../core/words.ts';
import { findJsonError } from './find-json-error.ts';
import { type HarEntry, readEntry } from './har-entry.ts';
import type { ImportResult } from './import-result.ts';
import { field, isRecord, type Json, kindOf, listOf, textOf } from './json-shape.ts';
import { isReadable, readOwnReport } from './own-report.ts';
import { readForeign } from './read-foreign.ts';

export interface ImportOptions {
  /** false: without the entries of foreign files that no session had any part in, where only the verdicts are wanted. */
  readonly bystanders?: boolean;
}

/**
 * Reads a HAR file: a report of this program without loss, any other as far as it goes. Bad input of any kind is an
 * answer with a problem and its place, never an exception.
 */
export function fromHar(text: string, { bystanders = true }: ImportOptions = {}): ImportResult {
  const bare = text.startsWith('\ufeff') ? text.slice(1) : text;
  const parsed = parse(bare);
  if (!parsed.ok) return parsed;
  const log = field(parsed.value, 'log');
  const list = listOf(field(log, 'entries'));
  if (!isRecord(parsed.value))
    return problem(phrase('not a HAR file: {found} instead of an object', { found: kindOf(parsed.value) }));
  if (!isRecord(log)) return problem(phrase('not a HAR file: `log` is {found}', { found: kindOf(log) }), 'log');
  if (list === undefined) {
    return problem(
      phrase('not a HAR file: `log.entries` is {found}', { found: kindOf(field(log, 'entries')) }),
      'log.entries',
    );
  }
  const notes: Phrase[] = [];
  const entries = new Map<number, HarEntry>();
  let skipped: { readonly where: string; readonly found: Phrase } | undefined;
  list.forEach((value, index) => {
    const read = readEntry(value, index);
    if (read.ok) entries.set(index, read.entry);
    else skipped ??= read;
  });
  if (entries.size === 0) {
    return skipped === undefined
      ? problem(phrase('the file has no entries'), 'log.entries')
      : problem(phrase('no entry can be read: {where} is {found}', skipped), skipped.where);
  }
  if (skipped !== undefined) {
    const count = list.length - entries.size;
    notes.push(
      phrase('{count} of {all} entries were left out; the first because {where} is {found}.', {
        count,
        all: list.length,
        ...skipped,
      }),
    );
  }

  const own = field(log, '_sessionTrace');
  if (own !== undefined) {
    const trace = isReadable(own) ? readOwnReport(own, entries) : undefined;
    const redaction = field(own, 'redaction') === 'none' ? 'none' : 'values';
    if (trace !== undefined)
      return { ok: true, trace, notes, chosen: chosenOf(own), source: { kind: 'report', redaction } };
    notes.push(
      isReadable(own)
        ? phrase('The report’s own facts do not fit its entries; it was read like any HAR file.')
        : phrase('The report was written by a newer version; it was read like any HAR file.'),
    );
  }
  const web = [...entries.values()].filter(isWeb);
  if (web.length === 0) return problem(phrase('the file has no http or https request'), 'log.entries');
  return readForeign(log, web, notes, bystanders);
}

function isWeb(entry: HarEntry): boolean {
  return /^(?:https?|wss?):/i.test(entry.url);
}

function chosenOf(own: Json): { name: string; domain: string }[] {
  return (listOf(field(own, 'sessionCookies')) ?? []).flatMap((cookie) => {
    const name = textOf(field(cookie, 'name'));
    const domain = textOf(field(cookie, 'domain'));
    if (field(cookie, 'because') !== 'chosen' || name === undefined || domain === undefined) return [];
    return [{ name, domain }];
  });
}

type Parsed = { readonly ok: true; readonly value: Json } | Extract<ImportResult, { ok: false }>;

function parse(text: string): Parsed {
  try {
    return { ok: true, value: JSON.parse(text) as Json };
  } catch {
    if (text.trim() === '') return problem(phrase('the file is empty'));
    const error = findJsonError(text);
    if (error === undefined) return problem(phrase('the file is nested too deeply to be read'));
    const where = `line ${error.line}, column ${error.column}`;
    return error.found === undefined
      ? problem(phrase('the file is cut off: it ends in the middle'), where)
      : problem(phrase('not a HAR file: unexpected `{found}`', { found: error.found }), where);
  }
}

function problem(text: Phrase, where?: string): Extract<ImportResult, { ok: false }> {
  return { ok: false, problem: { text, where } };
}
