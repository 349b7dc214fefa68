import type { Chain, Trace } from '../../core/model.ts';
import type { Imported, NotImported } from '../../report/import/import-result.ts';

/** What the worker tells of a file. The chains come in parts: to unpack them all at once would freeze the panel. */
export type ImportMessage =
  | { readonly kind: 'progress'; readonly share: number }
  | { readonly kind: 'chains'; readonly chains: readonly Chain[] }
  | { readonly kind: 'imported'; readonly imported: Omit<Imported, 'trace'>; readonly trace: Omit<Trace, 'chains'> }
  | { readonly kind: 'refused'; readonly refused: NotImported };
