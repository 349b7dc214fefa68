import { closeSync, fstatSync, openSync, readSync, statSync } from 'node:fs';
import type { OpenFile } from './import-file.ts';

/**
 * Opens a file to read it here and there; all reads share one piece of memory. undefined for pipes and devices. Throws as
 * `node:fs` does.
 */
export function openFile(file: string): OpenFile | undefined {
  // Opening a pipe would take it away from whoever reads it next.
  if (!statSync(file).isFile()) return undefined;
  const handle = openSync(file, 'r');
  const { size } = fstatSync(handle);
  let memory = new Uint8Array(0);
  return {
    length: size,
    read(from, length) {
      if (memory.length < length) memory = new Uint8Array(length);
      return memory.subarray(0, readSync(handle, memory, 0, length, from));
    },
    close: () => closeSync(handle),
  };
}
