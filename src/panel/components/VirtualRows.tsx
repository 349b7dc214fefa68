import type { VNode } from 'preact';
import type { Virtual } from '../use-virtual.ts';

interface Props {
  readonly virtual: Virtual;
  /** Draws one row, keyed by what stays the same while it is scrolled. */
  readonly row: (index: number) => VNode;
}

/** The rows that are drawn of a long list, at their places. */
export function VirtualRows({ virtual, row }: Props) {
  return (
    <div role="none">
      {virtual.parts.flatMap((part, at) =>
        'height' in part
          ? [<div key={`space ${at}`} role="none" style={{ height: `${part.height}px` }} />]
          : Array.from({ length: part.to - part.from }, (_, offset) => row(part.from + offset)),
      )}
    </div>
  );
}
