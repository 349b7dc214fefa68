import type { JsonPart } from '../../report/har/json-in-parts.ts';

/** Characters that are given to the browser at a time: it turns them into bytes at once. */
const atOneTime = 1 << 19;

/** The parts and a line feed as the content of a file, which the browser keeps: the text is never in the panel's memory as a whole. */
export function* blobInSteps(parts: Iterable<JsonPart>, type: string): Generator<number, Blob> {
  const blobs: Blob[] = [];
  let texts: string[] = [];
  let length = 0;
  for (const { text, share } of parts) {
    texts.push(text);
    length += text.length;
    if (length >= atOneTime) {
      blobs.push(new Blob(texts));
      texts = [];
      length = 0;
    }
    yield share;
  }
  return new Blob([...blobs, ...texts, '\n'], { type });
}

/** The same for the clipboard. */
export function* joinedInSteps(parts: Iterable<JsonPart>): Generator<number, string> {
  const texts: string[] = [];
  for (const { text, share } of parts) {
    texts.push(text);
    yield share;
  }
  return `${texts.join('')}\n`;
}
