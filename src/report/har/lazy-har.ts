import type { Page } from 'har-format';
import type { ReportEntry, ReportLog } from './har.ts';
import type { InTurn } from './in-turn.ts';
import type {
  LogSessionTrace,
  RecordedChange,
  RecordedCookie,
  Recording,
  ReportedChain,
  ReportedFinding,
} from './session-trace.ts';

/** A `Har` whose long lists are made when they are written. */
export interface LazyHar {
  readonly log: Omit<ReportLog, 'pages' | 'entries' | '_sessionTrace'> & {
    readonly pages: InTurn<Page>;
    readonly entries: InTurn<ReportEntry>;
    readonly _sessionTrace: LazyLogSessionTrace;
  };
}

export interface LazyLogSessionTrace extends Pick<LogSessionTrace, 'version' | 'redaction'> {
  readonly sessionCookies: InTurn<LogSessionTrace['sessionCookies'][number]>;
  readonly chains: InTurn<ReportedChain>;
  readonly findings: InTurn<ReportedFinding>;
  readonly recording: LazyRecording;
}

export interface LazyRecording extends Pick<Recording, 'startedAt' | 'browser'> {
  readonly jar: {
    readonly observed: boolean;
    readonly baseline: InTurn<RecordedCookie>;
    readonly changes: InTurn<RecordedChange>;
  };
  readonly gaps: InTurn<Recording['gaps'][number]>;
}
