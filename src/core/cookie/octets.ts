/** Length in octets. `binary` text has one UTF-16 unit per octet; other text counts as UTF-8. */
export function octets(text: string, binary: boolean): number {
  if (binary) return text.length;
  let count = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit < 0x80) count += 1;
    else if (unit < 0x800) count += 2;
    else if (isPair(unit, text.charCodeAt(i + 1))) {
      count += 4;
      i++;
    } else count += 3;
  }
  return count;
}

/** `octets(text) > limit`, without counting where even the longest encoding (three octets per unit) would not get there. */
export function exceedsOctets(text: string, limit: number, binary: boolean): boolean {
  return text.length * 3 > limit && octets(text, binary) > limit;
}

function isPair(high: number, low: number): boolean {
  return high >= 0xd800 && high < 0xdc00 && low >= 0xdc00 && low < 0xe000;
}
