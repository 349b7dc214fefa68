import type { Header } from '../../core/model.ts';
import type { ReportHeader } from './har.ts';

export function toHeaders(headers: readonly Header[]): ReportHeader[] {
  return headers.map(({ name, value, binary }) => (binary ? { name, value, _binary: true } : { name, value }));
}

/** The first header of that name; undefined when there is none. */
export function headerValue(headers: readonly Header[], name: string): string | undefined {
  return headers.find((header) => header.name.toLowerCase() === name)?.value;
}
