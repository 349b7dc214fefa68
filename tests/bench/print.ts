/** Milliseconds as microseconds. */
export function micro(ms: number): string {
  return `${(ms * 1000).toFixed(2)} µs`;
}

export function factor(times: number): string {
  return `${times.toFixed(1)}×`;
}

export function print(title: string, head: readonly string[], rows: readonly (readonly string[])[]): void {
  console.log(`\n${title}`);
  const all = [head, ...rows];
  const widths = head.map((_, column) => Math.max(...all.map((row) => row[column]?.length ?? 0)));
  for (const row of all) console.log(`  ${row.map((cell, column) => cell.padEnd(widths[column]!)).join('   ')}`);
}
