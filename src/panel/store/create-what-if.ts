import { batch, computed, signal, type ReadonlySignal, type Signal } from '@preact/signals';
import { suppose } from '../../core/diagnose.ts';
import type { Change, ChainDiagnosis, Diagnosis } from '../../core/model.ts';
import type { Supposition } from '../../core/diagnose/supposition.ts';
import { ofFlow, type OfFlow } from './of-flow.ts';

/** What the user supposes otherwise than recorded, in the flow on screen. The recording and its verdict stay as they are. */
export interface WhatIf {
  readonly changes: OfFlow<readonly Change[]>;
  /** Shown in place of `changes` while the pointer rests on a fix. */
  readonly preview: Signal<readonly Change[] | undefined>;
  readonly shown: ReadonlySignal<readonly Change[]>;
  /** The cookie whose attributes the form edits; undefined: the session's. */
  readonly cookie: OfFlow<string | undefined>;
  /** How these chains would have gone; undefined while nothing is supposed. */
  readonly suppose: (chains: readonly ChainDiagnosis[]) => Supposition | undefined;
  /** Back to the recording, in the flow on screen. */
  readonly reset: () => void;
  /** The same in all flows. */
  readonly forget: () => void;
}

const none: readonly Change[] = [];

/** `flow` tells flows apart: what is supposed of one says nothing about another, and is there again when it comes back. */
export function createWhatIf(
  diagnosis: ReadonlySignal<Diagnosis | undefined>,
  flow: ReadonlySignal<string | undefined>,
): WhatIf {
  const changes = ofFlow(flow, none);
  const preview = signal<readonly Change[] | undefined>(undefined);
  const cookie = ofFlow<string | undefined>(flow, undefined);
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
        changes.value = none;
        preview.value = undefined;
        cookie.value = undefined;
      }),
    forget: () =>
      batch(() => {
        changes.forget();
        preview.value = undefined;
        cookie.forget();
      }),
  };
}
