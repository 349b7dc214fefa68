import { fromHarFile, fromHarInParts, type ImportOptions } from '../report/import/from-har.ts';
import type { ImportResult } from '../report/import/import-result.ts';
import type { ByteSource } from '../report/import/text-in-parts.ts';

/** What reading needs of the world. Both may throw. */
export interface Files {
  /** All bytes of a file. */
  readonly read: (file: string) => Promise<Uint8Array>;
  /** undefined for what can only be read from its beginning, once. */
  readonly open?: (file: string) => OpenFile | undefined;
}

export interface OpenFile extends ByteSource {
  readonly close: () => void;
}

/** Reads a file in parts where it can be, so that not even its bytes are in memory as a whole; otherwise all at once. */
export async function importFile(file: string, files: Files, options: ImportOptions): Promise<ImportResult> {
  return inParts(file, files, options) ?? fromHarFile(await files.read(file), options);
}

/** What goes wrong goes wrong again when the file is read as a whole, and is told then. */
function inParts(file: string, { open }: Files, options: ImportOptions): ImportResult | undefined {
  let opened: OpenFile | undefined;
  try {
    opened = open?.(file);
    return opened === undefined ? undefined : fromHarInParts(opened, options);
  } catch {
    return undefined;
  } finally {
    opened?.close();
  }
}
