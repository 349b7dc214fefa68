const names = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
/** The first three letters of each month, packed into one number. */
const letters = names.map((name) => packed(name.charCodeAt(0), name.charCodeAt(1), name.charCodeAt(2)));
/** Its month, by the second and third letter: no two months share them. */
const candidates = new Int8Array(1024);
names.forEach((name, month) => (candidates[placeOf(name.charCodeAt(1), name.charCodeAt(2))] = month));

/** The month (0 to 11) whose first three letters stand there, in any case (RFC 10025 section 5.1.1); undefined: none. */
export function monthAt(text: string, at: number): number | undefined {
  const second = text.charCodeAt(at + 1);
  const third = text.charCodeAt(at + 2);
  const month = candidates[placeOf(second, third)]!;
  return packed(text.charCodeAt(at), second, third) === letters[month] ? month : undefined;
}

function placeOf(second: number, third: number): number {
  return ((second & 0x1f) << 5) | (third & 0x1f);
}

/** Bit 5 tells the cases of a letter apart, and turns nothing but a letter into one. What is not ASCII, or not there, is no month. */
function packed(first: number, second: number, third: number): number {
  if (!((first | second | third) < 0x80 && third > 0)) return 0;
  return ((first | 0x20) << 14) | ((second | 0x20) << 7) | (third | 0x20);
}
