import { useEffect, useState } from 'preact/hooks';
import { unfold, type Unfolded } from './reading/unfold.ts';

/** The unfolded payload of a value; undefined: nothing to unfold, or not yet done. `value` says when `packed` is another. */
export function useUnfolded(value: string, packed: Uint8Array<ArrayBuffer> | undefined): Unfolded | undefined {
  const [known, setKnown] = useState<{ readonly value: string; readonly unfolded: Unfolded } | undefined>(undefined);
  useEffect(() => {
    if (packed === undefined) return;
    let isWanted = true;
    void unfold(packed).then((unfolded) => isWanted && setKnown({ value, unfolded }));
    return () => {
      isWanted = false;
    };
  }, [value]);
  return known?.value === value ? known.unfolded : undefined;
}
