import type { Header } from '../../core/model.ts';
import type { HarEntry } from './har-entry.ts';

/**
 * The entry with its `Set-Cookie` lines one by one, where the writer of the file joined lines with commas; the same entry
 * where nothing was joined.
 */
export function withLinesApart(entry: HarEntry): HarEntry {
  const responseHeaders = entry.responseHeaders.flatMap(linesOf);
  return responseHeaders.length === entry.responseHeaders.length ? entry : { ...entry, responseHeaders };
}

/**
 * The entry with its cookies in one `Cookie` line as HTTP/1.1 has it, where the writer of the file joined the lines that HTTP/2 has
 * for them (RFC 9113, section 8.2.3) with commas; the same entry where nothing was joined. A line of several cookies has
 * semicolons between them and was not joined.
 */
export function withCookiesApart(entry: HarEntry): HarEntry {
  const { requestHeaders = [] } = entry;
  const isJoined = ({ name, value }: Header) =>
    name.toLowerCase() === 'cookie' && value.includes(',') && !value.includes(';');
  if (!requestHeaders.some(isJoined)) return entry;
  return {
    ...entry,
    requestHeaders: requestHeaders.map((header) =>
      isJoined(header) ? { ...header, value: apart(header.value).join('; ') } : header,
    ),
  };
}

function linesOf(header: Header): readonly Header[] {
  if (header.name.toLowerCase() !== 'set-cookie' || !header.value.includes(',')) return [header];
  return apart(header.value).map((value) => ({ ...header, value }));
}

/** A comma, and what begins a cookie. In a date no `=` follows the comma's word. */
const join = /,[ \t]*(?!(?:expires|max-age|domain|path|samesite)[ \t]*=)(?=[!#$%&'*+\-.^_`|~\w]+=)/gi;

/** Cut at every comma behind which a cookie begins; not within quotes or brackets, as lists and JSON look like that. */
function apart(text: string): readonly string[] {
  const lines: string[] = [];
  let from = 0;
  let read = 0;
  let quotes = 0;
  let depth = 0;
  for (const { 0: comma, index } of text.matchAll(join)) {
    for (; read < index; read++) {
      if (text[read] === '"') quotes++;
      else if ('{[('.includes(text[read]!)) depth++;
      else if ('}])'.includes(text[read]!)) depth--;
    }
    if (quotes % 2 === 1 || depth > 0) continue;
    lines.push(text.slice(from, index));
    from = index + comma.length;
    depth = 0;
  }
  return [...lines, text.slice(from)];
}
