import type { Header } from '../../core/model.ts';
import type { ReportHeader } from './har.ts';

export function toHeaders(headers: readonly Header[]): ReportHeader[] {
  return headers.map(({ name, value, binary }) => (binary ? { name, value, _binary: true } : { name, value }));
}

/** The first header of that name; undefined when there is none. */
export function headerValue(headers: readonly Header[], name: string): string | undefined {
  for (const header of headers) if (isNamed(header, name)) return header.value;
  return undefined;
}

/** `name` in lower case. Most names are told apart by their length, which is the same in both cases where letters are plain. */
function isNamed(header: Header, name: string): boolean {
  return header.name.length === name.length && (header.name === name || header.name.toLowerCase() === name);
}
