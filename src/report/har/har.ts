import type { Entry, Header, Log } from 'har-format';
import type { EntrySessionTrace, LogSessionTrace } from './session-trace.ts';

/** A HAR 1.2 file with our own facts. Plain data: `JSON.stringify` writes it, nothing in it is undefined. */
export interface Har {
  readonly log: ReportLog;
}

export interface ReportLog extends Omit<Log, 'entries'> {
  readonly entries: readonly ReportEntry[];
  readonly _sessionTrace: LogSessionTrace;
}

export interface ReportEntry extends Entry {
  readonly _sessionTrace: EntrySessionTrace;
}

/** A header as HAR has it. `_binary`: one UTF-16 unit per byte, the bytes were not UTF-8. */
export interface ReportHeader extends Header {
  _binary?: true;
}
