import { withoutBodies } from './without-bodies.ts';
import { field, isRecord, type Json, listOf } from './json-shape.ts';

/** A HAR file whose entries are read some at a time, so that none of them need stay in memory. */
export interface HarInPieces {
  /** All but the entries. */
  readonly log: Json;
  /** Gives each entry in order. false: what follows is no JSON, or not cut where it seemed. */
  readonly forEach: (take: (entry: Json) => void) => boolean;
}

/** Characters of a piece, at least: so many that a piece more costs nothing, so few that it is soon forgotten. */
const size = 1 << 16;

/**
 * Cuts a HAR file into its frame and pieces of its list of entries, and each piece is parsed alone, without its bodies. Where
 * to cut is a guess: frame and pieces are JSON each by themselves, so they are JSON together, in the only way there is, or
 * the guess was wrong. undefined for a file where `entries` is not the last member of `log`, and `log` of the file: for those
 * of other tools it is. What is wrong inside a body alone is not seen.
 */
export function harInPieces(text: string): HarInPieces | undefined {
  const opening = /"entries"\s*:\s*\[\s*/g;
  if (!opening.test(text)) return undefined;
  const begin = opening.lastIndex;
  const end = text.lastIndexOf(']');
  if (end < begin || !/^\]\s*\}\s*\}\s*$/.test(text.slice(end, end + 200))) return undefined;
  // The number marks the place: no other list is the one that was cut.
  const log = field(parsed(`${text.slice(0, begin)}0${text.slice(end)}`), 'log');
  const entries = listOf(field(log, 'entries'));
  if (!isRecord(log) || entries?.length !== 1 || entries[0] !== 0 || field(log, '_sessionTrace') !== undefined)
    return undefined;
  return {
    log,
    forEach(take) {
      for (const piece of piecesOf(text, begin, end)) {
        const list = parsed(`[${withoutBodies(piece)}]`);
        if (!Array.isArray(list)) return false;
        list.forEach(take);
      }
      return true;
    },
  };
}

function parsed(text: string): Json {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
}

/** Cut where an object begins with the key that the first entry begins with, after a comma. */
function* piecesOf(text: string, begin: number, end: number): Generator<string> {
  const start = /^\{\s*"[^"\\]*"/.exec(text.slice(begin, begin + 200))?.[0];
  let from = begin;
  while (start !== undefined && end - from > size) {
    const next = text.indexOf(start, from + size);
    const comma = next === -1 ? -1 : commaBefore(text, next);
    if (comma === -1 || next > end) break;
    yield text.slice(from, comma);
    from = next;
  }
  yield text.slice(from, end);
}

/** Place of the comma before which, but for white space, nothing stands; -1 when it is something else. */
function commaBefore(text: string, place: number): number {
  let at = place - 1;
  while (' \n\r\t'.includes(text.charAt(at)) && at > 0) at--;
  return text[at] === ',' ? at : -1;
}
