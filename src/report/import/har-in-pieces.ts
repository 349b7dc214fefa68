import { withoutBodies } from './without-bodies.ts';
import type { TextInParts } from './text-in-parts.ts';
import { field, isRecord, type Json, listOf } from './json-shape.ts';

/** A HAR file whose entries are read some at a time, so that none of them need stay in memory. */
export interface HarInPieces {
  /** All but the entries. */
  readonly log: Json;
  /**
   * Gives each entry in order, and after each piece the share that is done. false: what follows is no JSON, or not cut where
   * it seemed.
   */
  readonly forEach: (take: (entry: Json) => void, progress?: (share: number) => void) => boolean;
}

/** Characters of a piece, at least, where it can be cut: so many that a piece more costs nothing, so few that it is soon forgotten. */
const size = 1 << 16;
/** Nobody writes more before the entries (`pages`) or behind them. */
const [longestHead, longestTail] = [1 << 23, 200];

/**
 * Cuts a HAR file into its frame and pieces of its list of entries, and each piece is parsed alone, without its bodies. Where
 * to cut is a guess: frame and pieces are JSON each by themselves, so they are JSON together, in the only way there is, or
 * the guess was wrong. undefined for a file where `entries` is not the last member of `log`, and `log` of the file: for those
 * of other tools it is. What is wrong inside a body alone is not seen.
 */
export function harInPieces(source: TextInParts): HarInPieces | undefined {
  const tail = /\]\s*\}\s*\}\s*$/.exec(source.tail(longestTail))?.[0];
  const head = tail === undefined ? undefined : headOf(source);
  if (tail === undefined || head === undefined) return undefined;
  // The number marks the place: no other list is the one that was cut.
  const log = field(parsed(`${head}0${tail}`), 'log');
  const entries = listOf(field(log, 'entries'));
  if (!isRecord(log) || entries?.length !== 1 || entries[0] !== 0 || field(log, '_sessionTrace') !== undefined)
    return undefined;
  return {
    log,
    forEach(take, progress) {
      let done = head.length + tail.length;
      for (const piece of piecesOf(source, head.length, tail.length)) {
        const list = piece === undefined ? undefined : parsed(`[${withoutBodies(piece)}]`);
        if (!Array.isArray(list)) return false;
        list.forEach(take);
        done += piece?.length ?? 0;
        progress?.(Math.min(1, done / source.length));
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

/** All up to where the entries begin. */
function headOf(source: TextInParts): string | undefined {
  let head = '';
  for (const part of source.parts()) {
    if (part === undefined || head.length > longestHead) return undefined;
    head += part;
    const opening = /"entries"\s*:\s*\[/.exec(head);
    if (opening !== null) return head.slice(0, opening.index + opening[0].length);
  }
  return undefined;
}

/** Cut where an object begins with the key that the first entry begins with, after a comma. `undefined`: what follows is no text. */
function* piecesOf(source: TextInParts, head: number, tail: number): Generator<string | undefined> {
  let rest = '';
  let before = head;
  let enough = size;
  let searched = 0;
  let start: string | undefined;
  for (const part of source.parts()) {
    if (part === undefined) {
      yield undefined;
      return;
    }
    rest += before < part.length ? part.slice(before) : '';
    before = Math.max(0, before - part.length);
    if (rest.length < enough) continue;
    start ??= /^\s*(\{\s*"[^"\\]*")/.exec(rest.slice(0, 200))?.[1];
    const cut = start === undefined ? undefined : lastCut(rest, start, searched);
    if (cut === undefined) {
      // An entry that is larger than all this is not searched over and over.
      enough = rest.length * 2;
      searched = Math.max(0, rest.length - (start?.length ?? rest.length));
      continue;
    }
    yield rest.slice(0, cut.comma);
    rest = rest.slice(cut.next);
    enough = size;
    searched = 0;
  }
  yield rest.slice(0, Math.max(0, rest.length - tail));
}

interface Cut {
  readonly comma: number;
  readonly next: number;
}

/** So near to the end of a piece an entry nearly always begins. */
const near = 1 << 13;

/** The last comma before an entry that begins behind `from`, and where. */
function lastCut(text: string, start: string, from: number): Cut | undefined {
  const end = Math.max(from, text.length - near);
  return lastCutBehind(text, start, end) ?? (end === from ? undefined : lastCutBehind(text, start, from));
}

/** Forwards: engines search so ten times faster. */
function lastCutBehind(text: string, start: string, from: number): Cut | undefined {
  let last: Cut | undefined;
  for (let next = text.indexOf(start, from); next !== -1; next = text.indexOf(start, next + 1)) {
    const comma = next === 0 ? -1 : commaBefore(text, next);
    if (comma !== -1) last = { comma, next };
  }
  return last;
}

/** Place of the comma before which, but for white space, nothing stands; -1 when it is something else. */
function commaBefore(text: string, place: number): number {
  let at = place - 1;
  while (' \n\r\t'.includes(text.charAt(at)) && at > 0) at--;
  return text[at] === ',' ? at : -1;
}
