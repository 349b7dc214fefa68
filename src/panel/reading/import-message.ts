import type { Imported, NotImported } from '../../report/import/import-result.ts';
import type { StepShare } from './reading-step.ts';
import type { TraceFrame, TracePart } from './trace-parts.ts';

/** What the worker tells of a file. The trace comes in parts: to unpack it all at once would freeze the panel. */
export type ImportMessage =
  | { readonly kind: 'progress'; readonly progress: StepShare }
  | { readonly kind: 'parts'; readonly parts: readonly TracePart[] }
  | { readonly kind: 'imported'; readonly imported: Omit<Imported, 'trace'>; readonly frame: TraceFrame }
  | { readonly kind: 'refused'; readonly refused: NotImported };
