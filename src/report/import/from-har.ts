import { phrase, type Phrase } from '../../core/words.ts';
import { isTunnel, isWeb } from './entries.ts';
import { type ImportOptions, type Wanted, wantedOf } from './import-options.ts';
import type { ImportResult, NotImported } from './import-result.ts';
import { field, type Json, listOf, textOf } from './json-shape.ts';
import { longestHeader } from './long-texts.ts';
import { isReadable, readOwnReport } from './own-report.ts';
import { readForeign } from './read-foreign.ts';
import { type Log, problem, readInPieces, readLog } from './read-log.ts';
import { decodeText, encodingOf, isPlain, mostBytes, unpacked } from './read-text.ts';
import { type ByteSource, partsOfBytes, partsOfText } from './text-in-parts.ts';

export type { ImportOptions };

/**
 * Reads a HAR file: a report of this program without loss, any other as far as it goes. Bad input of any kind is an
 * answer with a problem and its place, never an exception.
 */
export function fromHar(text: string, options: ImportOptions = {}): ImportResult {
  const wanted = wantedOf(options);
  const bare = text.startsWith('\ufeff') ? text.slice(1) : text;
  return fromLog(
    readLog(partsOfText(bare), () => ({ ok: true, text: bare }), wanted),
    wanted,
  );
}

/** The same for the bytes of a file, also one that is packed; its text is never in memory as a whole if it can be helped. */
export async function fromHarFile(bytes: Uint8Array, options: ImportOptions = {}): Promise<ImportResult> {
  const plain = await unpacked(bytes);
  if ('problem' in plain) return plain;
  if (encodingOf(plain) !== 'utf-8') {
    const text = decodeText(plain);
    return text.ok ? fromHar(text.text, options) : text;
  }
  const wanted = wantedOf(options);
  const source = { length: plain.length, read: (from: number, count: number) => plain.subarray(from, from + count) };
  return fromLog(
    readLog(partsOfBytes(source), () => decodeText(plain), wanted),
    wanted,
  );
}

/** The same where the bytes need not be in memory either; undefined for a file that has to be. */
export function fromHarInParts(source: ByteSource, options: ImportOptions = {}): ImportResult | undefined {
  if (source.length > mostBytes || !isPlain(source.read(0, 4))) return undefined;
  const wanted = wantedOf(options);
  const read = readInPieces(partsOfBytes(source), wanted);
  return read === undefined ? undefined : fromLog(read, wanted);
}

function fromLog(read: Log | NotImported, wanted: Wanted): ImportResult {
  if (!read.ok) return read;
  const { log } = read;
  const { all: entries, count, skipped, cut } = read.entries;
  const notes: Phrase[] = [];
  if (entries.size === 0) {
    return skipped === undefined
      ? problem(phrase('the file has no entries'), 'log.entries')
      : problem(
          phrase('no entry can be read: {where} is {found}', { where: skipped.where, found: skipped.found }),
          skipped.where,
        );
  }
  if (skipped !== undefined) {
    notes.push(
      phrase('{count} of {all} entries were left out; the first because {where} is {found}.', {
        ...skipped,
        all: count,
      }),
    );
  }
  if (cut !== undefined) {
    notes.push(
      phrase(
        'In {count} of {all} entries a header or cookie is longer than any browser takes and was read to its first {most} characters only; the first is {where}.',
        { ...cut, all: count, most: longestHeader },
      ),
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
  if (web.length === 0) {
    const isEncrypted = [...entries.values()].some(isTunnel);
    const text = isEncrypted
      ? phrase(
          'the file holds nothing but encrypted connections (`CONNECT`): let the proxy decrypt HTTPS and record again',
        )
      : phrase('the file has no http or https request');
    return problem(text, 'log.entries');
  }
  return readForeign(log, web, notes, wanted);
}

function chosenOf(own: Json): { name: string; domain: string }[] {
  return (listOf(field(own, 'sessionCookies')) ?? []).flatMap((cookie) => {
    const name = textOf(field(cookie, 'name'));
    const domain = textOf(field(cookie, 'domain'));
    if (field(cookie, 'because') !== 'chosen' || name === undefined || domain === undefined) return [];
    return [{ name, domain }];
  });
}
