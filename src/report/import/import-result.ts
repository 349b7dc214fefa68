import type { Trace } from '../../core/model.ts';
import type { Phrase } from '../../core/words.ts';
import type { Redaction } from '../har/session-trace.ts';
import type { MakerId } from './makers.ts';

export type ImportResult = Imported | NotImported;

export interface Imported {
  readonly ok: true;
  readonly trace: Trace;
  /** What the reader should know: what the file leaves out, what was skipped. */
  readonly notes: readonly Phrase[];
  /** Session cookies that the user had chosen when the report was written; for `diagnose`. */
  readonly chosen: readonly { readonly name: string; readonly domain: string }[];
  readonly source: ImportSource;
}

/** Who wrote the file. */
export type ImportSource =
  | { readonly kind: 'report'; readonly redaction: Redaction }
  | { readonly kind: 'har'; readonly creator: string; readonly maker: MakerId | undefined };

export interface NotImported {
  readonly ok: false;
  readonly problem: ImportProblem;
}

export interface ImportProblem {
  readonly text: Phrase;
  /** JSON path (`log.entries[3].request`) or `line 2, column 17`; undefined when the whole file is meant. */
  readonly where: string | undefined;
}
