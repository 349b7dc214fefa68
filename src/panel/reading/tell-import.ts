import type { ImportMessage } from './import-message.ts';
import { importBlob } from './read-file.ts';

const chainsAtOnce = 100;

/** The worker's work: reads a file and tells of it. */
export async function tellImport(file: Blob, tell: (message: ImportMessage) => void): Promise<void> {
  const read = await importBlob(file, (share) => tell({ kind: 'progress', share: share * 0.9 }));
  if (!read.ok) {
    tell({ kind: 'refused', refused: read });
    return;
  }
  const { trace, ...imported } = read;
  const { chains, ...rest } = trace;
  for (let at = 0; at < chains.length; at += chainsAtOnce) {
    tell({ kind: 'chains', chains: chains.slice(at, at + chainsAtOnce) });
    tell({ kind: 'progress', share: 0.9 + (0.1 * at) / chains.length });
  }
  tell({ kind: 'imported', imported, trace: rest });
}
