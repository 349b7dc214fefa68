import type { ImportMessage } from '../../../src/panel/reading/import-message.ts';
import type { ImportWorker } from '../../../src/panel/reading/read-in-worker.ts';
import { tellImport } from '../../../src/panel/reading/tell-import.ts';

/** A worker in this thread: what passes between is copied as between threads, and comes later. */
export class FakeWorker implements ImportWorker {
  onmessage: ImportWorker['onmessage'] = null;
  onerror: ImportWorker['onerror'] = null;
  terminated = false;
  told = 0;

  postMessage(file: Blob): void {
    void tellImport(file, (message) => this.tell(message));
  }

  tell(message: ImportMessage): void {
    const data = structuredClone(message);
    queueMicrotask(() => {
      if (this.terminated) return;
      this.told++;
      this.onmessage?.(new MessageEvent('message', { data }));
    });
  }

  terminate(): void {
    this.terminated = true;
  }
}
