import { atOnce } from '../../src/report/in-steps.ts';
import type { Store } from '../../src/panel/store/create-store.ts';

/** The report that the panel would save, without waiting between its steps. */
export async function reportOf(
  { reports }: Store,
  redaction: 'values' | 'none' = 'values',
): Promise<{ readonly name: string; readonly text: string }> {
  const { name, content } = atOnce(reports.report(redaction, 0))!;
  return { name, text: await content.text() };
}
