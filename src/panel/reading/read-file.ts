import { phrase } from '../../core/words.ts';
import { fromHarFile } from '../../report/import/from-har.ts';
import type { ImportResult, NotImported } from '../../report/import/import-result.ts';
import { readShare } from '../../report/import/read-log.ts';
import { mostBytes, tooLarge } from '../../report/import/read-text.ts';
import type { StepShare } from './reading-step.ts';

export interface Reading {
  /** Aborted: nobody waits for the answer any more. */
  readonly signal: AbortSignal;
  /** What is done now, and how much of it. */
  readonly progress: (progress: StepShare) => void;
}

/** Reads and imports a file. undefined when it was aborted. Never rejects: a file that cannot be read is an answer. */
export type ReadFile = (file: Blob, reading: Reading) => Promise<ImportResult | undefined>;

/** In this thread. */
export const readHere: ReadFile = async (file, { signal, progress }) => {
  const read = await importBlob(file, progress);
  return signal.aborted ? undefined : read;
};

/** The bytes, piece by piece, then the entries and the chains that they make. */
export async function importBlob(file: Blob, progress: Reading['progress']): Promise<ImportResult> {
  const bytes = await bytesOf(file, (share) => progress({ step: 'opening', share }));
  if (!(bytes instanceof Uint8Array)) return bytes;
  progress({ step: 'entries', share: 0 });
  return fromHarFile(bytes, { progress: (share) => progress(stepOf(share)) });
}

/** What importing does first is to read the entries. */
function stepOf(share: number): StepShare {
  if (share < readShare) return { step: 'entries', share: share / readShare };
  return { step: 'chains', share: (share - readShare) / (1 - readShare) };
}

async function bytesOf(file: Blob, progress: (share: number) => void): Promise<Uint8Array | NotImported> {
  // Nothing of a file that says it has 2 GB is read, nor is memory asked for it.
  if (file.size > mostBytes) return tooLarge();
  try {
    const bytes = new Uint8Array(file.size);
    const reader = file.stream().getReader();
    for (let at = 0; ;) {
      const { done, value } = await reader.read();
      if (done) return bytes.subarray(0, at);
      bytes.set(value, at);
      at += value.byteLength;
      progress(at / file.size);
    }
  } catch (error) {
    const text = phrase('the file cannot be read: {error}', { error: String(error) });
    return { ok: false, problem: { text, where: undefined } };
  }
}
