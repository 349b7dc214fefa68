import type { ImportMessage } from './import-message.ts';
import { importBlob } from './read-file.ts';
import { frameOf, partsOf, type TracePart, weightOf } from './trace-parts.ts';

/** Of one message: unpacked within a few milliseconds. */
const heaviest = 5000;

/** The worker's work: reads a file and tells of it. */
export async function tellImport(file: Blob, tell: (message: ImportMessage) => void): Promise<void> {
  const read = await importBlob(file, (progress) => tell({ kind: 'progress', progress }));
  if (!read.ok) {
    tell({ kind: 'refused', refused: read });
    return;
  }
  const { trace, ...imported } = read;
  const all = trace.chains.length;
  let [weight, done] = [0, 0];
  let parts: TracePart[] = [];
  const flush = (): void => {
    tell({ kind: 'parts', parts });
    tell({ kind: 'progress', progress: { step: 'handing-over', share: all === 0 ? 1 : done / all, all } });
    [parts, weight] = [[], 0];
  };
  for (const part of partsOf(trace)) {
    parts.push(part);
    weight += weightOf(part);
    if (part.kind === 'chain') done += 1;
    if (weight >= heaviest) flush();
  }
  flush();
  tell({ kind: 'imported', imported, frame: frameOf(trace) });
}
