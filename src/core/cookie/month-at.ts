/** The first three letters of each month, in lower case, packed into one number. */
const months = new Map(
  ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'].map((name, month) => [
    packed(name.charCodeAt(0), name.charCodeAt(1), name.charCodeAt(2)),
    month,
  ]),
);

/** The month (0 to 11) whose first three letters stand there, in any case (RFC 10025 section 5.1.1); undefined: none. */
export function monthAt(text: string, at: number): number | undefined {
  return months.get(packed(text.charCodeAt(at), text.charCodeAt(at + 1), text.charCodeAt(at + 2)));
}

/** Bit 5 tells the cases of a letter apart, and turns nothing but a letter into one. What is not ASCII, or not there, is no month. */
function packed(first: number, second: number, third: number): number {
  if (!((first | second | third) < 0x80 && third > 0)) return 0;
  return ((first | 0x20) << 14) | ((second | 0x20) << 7) | (third | 0x20);
}
