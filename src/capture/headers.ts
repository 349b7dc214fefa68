import type { Header } from '../core/model.ts';
import type { Dialect } from './dialect.ts';
import type { RawHeader } from './raw.ts';

/**
 * One entry per header line, in order, as text; where the bytes are not UTF-8, one unit per byte and `binary`.
 * Firefox joins all Set-Cookie lines with line feeds, and gives every value as bytes.
 */
export function readHeaders(raw: readonly RawHeader[] | undefined, dialect: Dialect): Header[] {
  return (raw ?? []).flatMap(({ name, value, binaryValue }) => {
    if (binaryValue !== undefined) return [fromBytes(name, Uint8Array.from(binaryValue))];
    const lines = name.toLowerCase() === 'set-cookie' ? (value ?? '').split('\n') : [value ?? ''];
    return lines.map((line) =>
      dialect === 'firefox' && isBytes(line) ? fromBytes(name, bytesOf(line)) : { name, value: line },
    );
  });
}

/** Has units above ASCII, and none that could not be a byte. */
function isBytes(value: string): boolean {
  let high = false;
  for (let at = 0; at < value.length; at++) {
    const unit = value.charCodeAt(at);
    if (unit > 0xff) return false;
    if (unit > 0x7f) high = true;
  }
  return high;
}

function bytesOf(value: string): Uint8Array {
  return Uint8Array.from(value, (unit) => unit.charCodeAt(0));
}

function fromBytes(name: string, bytes: Uint8Array): Header {
  try {
    return { name, value: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) };
  } catch {
    return { name, value: Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''), binary: true };
  }
}
