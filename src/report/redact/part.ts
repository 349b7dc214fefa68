/** What a masked stretch was. The preview counts by it. */
export type SecretKind =
  'cookie-value' | 'credentials' | 'user-info' | 'url-parameter' | 'path-id' | 'fragment' | 'token' | 'known-value';

/**
 * A stretch of a text, in UTF-16 units. `secret` undefined: open text, in which only values already known to be secret
 * are masked. What lies in no part is structure (scheme, host, separators, attribute names) and is never touched.
 */
export interface Part {
  readonly from: number;
  readonly to: number;
  readonly secret: SecretKind | undefined;
  /** The stretch is the piece of this text that begins at `from`, the rest was clipped off; it gets the same piece of its pseudonym. */
  readonly pieceOf?: { readonly whole: string; readonly from: number };
}

export function secretPart(from: number, to: number, secret: SecretKind): Part[] {
  return from < to ? [{ from, to, secret }] : [];
}

export function openPart(from: number, to: number): Part[] {
  return from < to ? [{ from, to, secret: undefined }] : [];
}

/** The parts of a piece of text, moved to where the piece stands. */
export function moved(parts: readonly Part[], by: number): Part[] {
  return parts.map((part) => ({ ...part, from: part.from + by, to: part.to + by }));
}

/** `push(...more)` without its limit: a hundred thousand arguments are more than the stack holds. */
export function append(parts: Part[], more: readonly Part[]): void {
  for (const part of more) parts.push(part);
}
