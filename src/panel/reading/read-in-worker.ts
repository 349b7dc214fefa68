import { phrase } from '../../core/words.ts';
import type { ImportResult } from '../../report/import/import-result.ts';
import type { ImportMessage } from './import-message.ts';
import { putTogether } from './put-together.ts';
import type { ReadFile } from './read-file.ts';

/** What is used of a `Worker`. */
export interface ImportWorker {
  onmessage: ((event: MessageEvent<ImportMessage>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
  postMessage(file: Blob): void;
  terminate(): void;
}

/** Reads each file in a worker of its own, which ends with the answer, or at once when nobody waits for it any more. */
export function readInWorker(start: () => ImportWorker): ReadFile {
  return (file, { signal, progress }) =>
    new Promise((resolve) => {
      const worker = start();
      const puzzle = putTogether();
      const answer = (result: ImportResult | undefined): void => {
        worker.terminate();
        resolve(result);
      };
      signal.addEventListener('abort', () => answer(undefined), { once: true });
      worker.onmessage = ({ data }) => {
        switch (data.kind) {
          case 'progress':
            progress(data.progress);
            break;
          case 'parts':
            puzzle.take(data.parts);
            break;
          case 'refused':
            answer(data.refused);
            break;
          case 'imported':
            answer({ ...data.imported, trace: puzzle.trace(data.frame) });
        }
      };
      // Out of memory, say.
      worker.onerror = (event) => {
        const text = phrase('reading the file ended early: {error}', { error: event.message });
        answer({ ok: false, problem: { text, where: undefined } });
      };
      worker.postMessage(file);
    });
}
