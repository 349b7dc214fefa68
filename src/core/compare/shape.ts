import { looksRandom } from '../session/looks-random.ts';

/** Stands for whatever is an id. */
const id = '#';

/**
 * Text without what differs from run to run: ids, hashes, numbers of three digits and more, dates. Equal shapes mean the same
 * place; the shape itself is not for reading. Only the first 2,000 characters count.
 */
export function shapeOf(text: string): string {
  return text
    .slice(0, 2000)
    .replace(uuid, id)
    .replace(isoDate, id)
    .replace(httpDate, id)
    .replace(/[A-Za-z0-9]+(?:[_~+=-]+[A-Za-z0-9]+)*/g, shapeOfRun);
}

/** The shape of one segment of a path. A segment of digits only is an id, however short. */
export function shapeOfSegment(segment: string): string {
  return /^\d+$/.test(segment) ? id : shapeOf(segment);
}

const uuid = /[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}/gi;
const isoDate = /\b\d{4}-\d\d-\d\d(?:T[\d:.]+(?:Z|[+-]\d\d:?\d\d)?)?\b/g;
const httpDate = /\b(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*, \d\d[ -][A-Z][a-z]{2}[ -]\d{2,4} [\d:]{8} GMT\b/g;

/** Pieces that hyphens join may be one id (base64url), or words. */
function shapeOfRun(run: string): string {
  const pieces = run.match(/[A-Za-z0-9]+/g) ?? [];
  if (looksRandom(run) && pieces.some((piece) => changesOf(piece) >= 3)) return id;
  return run.replace(/[A-Za-z0-9]+/g, (piece) => (isId(piece) ? id : piece.replace(/\d{3,}/g, id)));
}

/** `9f3a77bc`, `x7Kq02Lm`: eight characters and more that go to and fro between letters and digits, or are hexadecimal. */
function isId(piece: string): boolean {
  if (piece.length < 8 || !/\d/.test(piece)) return false;
  return /^[0-9a-f]+$/i.test(piece) || changesOf(piece) >= 4;
}

/** Runs of digits and of letters: `oauth2` has two. */
function changesOf(piece: string): number {
  return piece.match(/\d+|[A-Za-z]+/g)?.length ?? 0;
}
