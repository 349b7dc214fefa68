const utf8 = new TextDecoder('utf-8', { ignoreBOM: true });

/**
 * Octets (one UTF-16 unit each, see `Header.binary`) as the browser's cookie API tells them: UTF-8, with U+FFFD for each
 * octet that is none. Text that is not `binary` stays as it is.
 */
export function asText(text: string, binary: boolean): string {
  return binary ? utf8.decode(Uint8Array.from(text, (unit) => unit.charCodeAt(0))) : text;
}
