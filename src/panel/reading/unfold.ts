/** What became of a compressed payload. */
export type Unfolded =
  | { readonly kind: 'text'; readonly text: string; readonly size: number }
  /** More than `mostUnfolded` octets: nothing of it was kept. */
  | { readonly kind: 'too-large' }
  /** No zlib, cut off, a wrong checksum, or no UTF-8. */
  | { readonly kind: 'malformed' };

/** Sixteen times what a browser stores as a cookie. */
export const mostUnfolded = 65_536;
/** Deflate makes at most 1032 times as much of its input: so much, and no more, is unfolded before the next look at the sum. */
const slice = 256;

/**
 * Unfolds zlib (RFC 1950) by the browser's own DecompressionStream. Stops as soon as there are more octets than
 * `mostUnfolded`, so that a small cookie cannot fill the memory. Bad input is a value; it never rejects.
 */
export async function unfold(packed: Uint8Array<ArrayBuffer>): Promise<Unfolded> {
  const stream = new DecompressionStream('deflate');
  void feed(stream.writable.getWriter(), packed);
  const reader = stream.readable.getReader();
  // fatal: text that is no UTF-8 is no payload of ours
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let size = 0;
  let text = '';
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return { kind: 'text', text: text + decoder.decode(), size };
      size += value.byteLength;
      if (size > mostUnfolded) {
        await reader.cancel();
        return { kind: 'too-large' };
      }
      text += decoder.decode(value, { stream: true });
    }
  } catch {
    return { kind: 'malformed' };
  }
}

/** Writes slice by slice, each when the one before was taken. What goes wrong is heard by the reader. */
async function feed(writer: WritableStreamDefaultWriter<BufferSource>, packed: Uint8Array<ArrayBuffer>): Promise<void> {
  try {
    for (let at = 0; at < packed.length; at += slice) await writer.write(packed.subarray(at, at + slice));
    await writer.close();
  } catch {
    // the reader has it
  }
}
