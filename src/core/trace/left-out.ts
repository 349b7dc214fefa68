import { mostCookies, mostLines } from '../cookie/most-cookies.ts';
import { countPairs } from '../cookie/sent-pairs.ts';
import type { Header, Mark } from '../model.ts';
import { phrase } from '../words.ts';

const none: readonly Mark[] = [];

/** What of a hop's cookies is beyond every browser's measure, and is therefore not looked at. Nearly always: nothing. */
export function leftOutMarks(
  request: readonly Header[] | undefined,
  response: readonly Header[] | undefined,
): readonly Mark[] {
  const sent = request !== undefined && isLong(request) ? countPairs(request) : 0;
  const lines = response !== undefined && response.length > mostLines ? countLines(response) : 0;
  if (sent <= mostCookies && lines <= mostLines) return none;
  return [
    ...(sent > mostCookies
      ? [
          leftOut(
            phrase(
              'Only the first {most} of {count} cookies in the `Cookie` header were looked at: no browser sends that many.',
              { most: mostCookies, count: sent },
            ),
          ),
        ]
      : []),
    ...(lines > mostLines
      ? [
          leftOut(
            phrase(
              'Only the first {most} of {count} `Set-Cookie` lines were looked at: no browser keeps that many cookies of one site.',
              { most: mostLines, count: lines },
            ),
          ),
        ]
      : []),
  ];
}

function leftOut(text: Mark['text']): Mark {
  return { kind: 'cookies-left-out', text };
}

/** Could there be more pairs than that? Each takes two characters at least. */
function isLong(headers: readonly Header[]): boolean {
  let length = 0;
  for (const { value } of headers) length += value.length;
  return length > 2 * mostCookies;
}

function countLines(headers: readonly Header[]): number {
  return headers.reduce((count, { name }) => count + Number(name.toLowerCase() === 'set-cookie'), 0);
}
