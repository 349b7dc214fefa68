import type { ChainDiagnosis, Header } from '../../core/model.ts';
import type { TimelineHop } from '../view/timeline.ts';

/** What was right-clicked. */
export type CopySubject =
  /** `cookie`: the lane that was hit, or else the session's; undefined: there is none. */
  | { readonly kind: 'hop'; readonly hop: TimelineHop; readonly cookie: string | undefined }
  | {
      readonly kind: 'cookie';
      readonly hop: TimelineHop;
      readonly cookie: string;
      readonly line: 'request' | 'response';
    }
  | { readonly kind: 'header'; readonly hop: TimelineHop; readonly header: Header }
  | { readonly kind: 'chain'; readonly chain: ChainDiagnosis };

/** The open menu: what it is about, and where it was asked for, in pixels of the window. */
export interface CopyMenuState {
  readonly subject: CopySubject;
  readonly x: number;
  readonly y: number;
}

/** The place of the pointer; of a key, which has none, the lower left of the focused element. */
export function placeOf(event: MouseEvent | KeyboardEvent): { readonly x: number; readonly y: number } {
  if (event instanceof MouseEvent && (event.clientX > 0 || event.clientY > 0))
    return { x: event.clientX, y: event.clientY };
  const target = event.target instanceof Element ? event.target.getBoundingClientRect() : undefined;
  return { x: (target?.left ?? 0) + 16, y: target?.bottom ?? 0 };
}

/** The keyboard's way to ask for a context menu. */
export function asksForMenu({ key, shiftKey }: KeyboardEvent): boolean {
  return key === 'ContextMenu' || (key === 'F10' && shiftKey);
}
