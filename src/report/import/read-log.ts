import { phrase, type Phrase } from '../../core/words.ts';
import { Entries } from './entries.ts';
import { findJsonError } from './find-json-error.ts';
import { harInPieces } from './har-in-pieces.ts';
import { partOf, type Wanted } from './import-options.ts';
import type { NotImported } from './import-result.ts';
import { field, isRecord, type Json, kindOf, listOf } from './json-shape.ts';
import { creatorOf, makerOf } from './makers.ts';
import type { TextRead } from './read-text.ts';
import type { TextInParts } from './text-in-parts.ts';

/** `log` of a HAR file. */
export interface Log {
  readonly ok: true;
  /** Its other members; what `entries` holds is in `entries` alone. */
  readonly log: Json;
  readonly entries: Entries;
}

/** The share of all the work that is done when the entries are read: what follows makes a trace of them. */
export const readShare = 0.7;

/**
 * Reads a HAR file, in pieces if it can be: the answer is the same, but less memory is spent. `whole`: its text, or why it
 * is none.
 */
export function readLog(source: TextInParts, whole: () => TextRead, wanted: Wanted): Log | NotImported {
  const inPieces = readInPieces(source, wanted);
  if (inPieces !== undefined) return inPieces;
  const text = whole();
  return text.ok ? readWhole(text.text, wanted) : text;
}

/** undefined where it cannot be. */
export function readInPieces(source: TextInParts, wanted: Wanted): Log | undefined {
  const { bystanders } = wanted;
  const pieces = harInPieces(source);
  if (pieces === undefined) return undefined;
  const entries = new Entries(bystanders || makerOf(creatorOf(pieces.log))?.cookies === 'of-now');
  if (!pieces.forEach(entries.take, partOf(wanted, 0, readShare))) return undefined;
  // Where no cookie, or none of its time, is seen in a file, all of it is told.
  if (!bystanders && !entries.speakOfCookies) return readInPieces(source, { ...wanted, bystanders: true });
  return { ok: true, log: pieces.log, entries };
}

function readWhole(text: string, wanted: Wanted): Log | NotImported {
  const parsed = parse(text);
  wanted.progress(readShare / 2);
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
  const entries = new Entries(true);
  list.forEach(entries.take);
  return { ok: true, log, entries };
}

type Parsed = { readonly ok: true; readonly value: Json } | NotImported;

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

export function problem(text: Phrase, where?: string): NotImported {
  return { ok: false, problem: { text, where } };
}
