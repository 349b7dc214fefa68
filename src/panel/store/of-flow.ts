import { signal, type ReadonlySignal } from '@preact/signals';

/** A value of the flow on screen; each flow has its own. */
export interface OfFlow<T> {
  value: T;
  /** `none` again, in all flows. */
  readonly forget: () => void;
}

/** A value per flow, `none` where nothing was set. Reading subscribes, as with a signal; without a flow there is nothing to set. */
export function ofFlow<T>(flow: ReadonlySignal<string | undefined>, none: T): OfFlow<T> {
  const all = signal<ReadonlyMap<string, T>>(new Map());
  return {
    get value() {
      const of = flow.value;
      const known = all.value;
      return of !== undefined && known.has(of) ? (known.get(of) as T) : none;
    },
    set value(next) {
      const of = flow.peek();
      if (of === undefined) return;
      const known = new Map(all.peek());
      if (next === none) known.delete(of);
      else known.set(of, next);
      all.value = known;
    },
    forget: () => {
      all.value = new Map();
    },
  };
}
