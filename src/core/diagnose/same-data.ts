/** Do both say the same? For plain data without circles; parts that both share are not looked into. */
export function isSameData(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  const [one, other] = [Object.entries(a), Object.entries(b)];
  return (
    one.length === other.length && one.every(([key, value]) => isSameData(value, (b as Record<string, unknown>)[key]))
  );
}
