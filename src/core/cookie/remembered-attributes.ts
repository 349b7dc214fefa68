import type { Profile } from '../profile.ts';
import { fixedDateAt, lengthOfFixedDate } from './fixed-date.ts';
import { timeOf } from './parse-date.ts';
import { readAttributes } from './read-attributes.ts';
import type { AttributesRead } from './read-attributes.ts';

/** A text that was read; where `Expires` has a date, the text before and after it: another date there reads alike. */
interface Remembered {
  readonly before: string;
  /** undefined: there was no date between. */
  readonly after: string | undefined;
  readonly profile: Profile;
  readonly binary: boolean;
  readonly read: AttributesRead;
}

const places = 1024;
/** Longer lines are read again each time, so that the memory cannot be filled with them. */
const longest = 4096;
const memory: (Remembered | undefined)[] = Array.from({ length: places }, () => undefined);

/**
 * `readAttributes` of a line from a place on, remembered: behind ever new values a server writes the same attributes again and
 * again, but for the date (`; Path=/; Expires=Thu, 15 Jan 2026 09:00:00 GMT; HttpOnly`). Each text has one place, where the last
 * one that came there stays: a table with a hash of the whole text would take as long as reading it.
 */
export function rememberedAttributes(line: string, start: number, profile: Profile, binary: boolean): AttributesRead {
  const at = line.indexOf(',', start) - lengthOfDay; // searching for a word costs engines far more
  const parts = at < start ? undefined : fixedDateAt(line, at);
  const time = parts && timeOf(parts, profile.dates);
  const isCut = time !== undefined;
  const before = isCut ? line.slice(start, at) : line.slice(start);
  const after = isCut ? line.slice(at + lengthOfFixedDate) : undefined;

  const mix = mixed(line, start, isCut ? at : line.length, 0);
  const place = (isCut ? mixed(line, at + lengthOfFixedDate, line.length, mix) : mix) & (places - 1);
  const known = memory[place];
  if (known?.before === before && known.after === after && known.profile === profile && known.binary === binary) {
    return isCut ? withDate(known.read, line.slice(at, at + lengthOfFixedDate), time) : known.read;
  }
  const read = readAttributes(line.slice(start), profile, binary);
  const isAlike =
    !isCut || (read.expires === line.slice(at, at + lengthOfFixedDate) && !/expires/i.test(line.slice(at)));
  if (isAlike && line.length <= longest) memory[place] = { before, after, profile, binary, read };
  return read;
}

/** Of a date of that form, before its comma. */
const lengthOfDay = 3;

/** Every field written out: engines copy objects by `...` slowly. */
function withDate(read: AttributesRead, date: string, time: number): AttributesRead {
  return {
    expires: date,
    expiresAt: time,
    maxAge: read.maxAge,
    maxAgeSeconds: read.maxAgeSeconds,
    domain: read.domain,
    path: read.path,
    secure: read.secure,
    httpOnly: read.httpOnly,
    sameSite: read.sameSite,
    partitioned: read.partitioned,
    ignored: read.ignored,
    controls: read.controls,
    refused: read.refused,
  };
}

/** Every fourth letter: what tells texts apart, names of sites above all, is longer than that. */
function mixed(line: string, from: number, to: number, sum: number): number {
  let mix = (sum + to - from) | 0;
  for (let at = from + 2; at < to; at += 4) mix = (Math.imul(mix, 31) + line.charCodeAt(at)) | 0;
  return mix;
}
