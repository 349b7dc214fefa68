import { batch, computed, signal, type ReadonlySignal, type Signal } from '@preact/signals';
import { suppose } from '../../core/diagnose.ts';
import type { Change, ChainDiagnosis, Diagnosis } from '../../core/model.ts';
import type { Supposition } from '../../core/diagnose/supposition.ts';

/** What the user supposes otherwise than recorded. The recording and its verdict stay as they are. */
export interface WhatIf {
  readonly changes: Signal<readonly Change[]>;
  /** Shown in place of `changes` while the pointer rests on a fix. */
  readonly preview: Signal<readonly Change[] | undefined>;
  readonly shown: ReadonlySignal<readonly Change[]>;
  /** The cookie whose attributes the form edits; undefined: the session's. */
  readonly cookie: Signal<string | undefined>;
  /** How these chains would have gone; undefined while nothing is supposed. */
  readonly suppose: (chains: readonly ChainDiagnosis[]) => Supposition | undefined;
  readonly reset: () => void;
}

export function createWhatIf(diagnosis: ReadonlySignal<Diagnosis | undefined>): WhatIf {
  const changes = signal<readonly Change[]>([]);
  const preview = signal<readonly Change[] | undefined>(undefined);
  const cookie = signal<string | undefined>(undefined);
  const shown = computed(() => preview.value ?? changes.value);
  return {
    changes,
    preview,
    shown,
    cookie,
    suppose: (chains) => {
      if (shown.value.length === 0 || diagnosis.value === undefined) return undefined;
      return suppose(
        diagnosis.value,
        chains.map((chain) => chain.chain.id),
        shown.value,
      );
    },
    reset: () =>
      batch(() => {
        changes.value = [];
        preview.value = undefined;
        cookie.value = undefined;
      }),
  };
}
