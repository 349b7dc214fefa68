const [quote, backslash] = ['"', 0x5c];

/** Not worth a cut. */
const short = 200;

/**
 * JSON with long strings under the key `text` made empty: bodies, which nobody reads, and which are most of a big file. A
 * quote inside a string has a backslash, so the key is found without reading what stands around it.
 */
export function withoutBodies(json: string): string {
  const body = /"text"\s*:\s*"/g;
  let kept = '';
  let from = 0;
  while (body.test(json)) {
    const end = endOfString(json, body.lastIndex);
    if (end === -1) break;
    if (end - body.lastIndex > short) {
      kept += json.slice(from, body.lastIndex);
      from = end;
    }
    body.lastIndex = end + 1;
  }
  return kept + json.slice(from);
}

/** Place of the quote that ends the string; -1 when none does. */
function endOfString(json: string, begin: number): number {
  for (let end = json.indexOf(quote, begin); end !== -1; end = json.indexOf(quote, end + 1)) {
    let before = end;
    while (before > begin && json.charCodeAt(before - 1) === backslash) before--;
    if ((end - before) % 2 === 0) return end;
  }
  return -1;
}
