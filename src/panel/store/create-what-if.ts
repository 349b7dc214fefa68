import { batch, computed, signal, type ReadonlySignal, type Signal } from '@preact/signals';
import { suppose } from '../../core/diagnose.ts';
import type { Change, ChainDiagnosis, Diagnosis } from '../../core/model.ts';
import type { Supposition } from '../../core/diagnose/supposition.ts';
import { ofFlow, type OfFlow } from './of-flow.ts';

/** What the user supposes otherwise than recorded, in the flow on screen. The recording and its verdict stay as they are. */
export interface WhatIf {
  readonly changes: OfFlow<readonly Change[]>;
  /** Of a fix that the pointer or the focus rests on: only the lanes show it, and only over the recording. */
  readonly preview: Signal<readonly Change[] | undefined>;
  /** What timeline and details show; empty: the recording. */
  readonly shown: ReadonlySignal<readonly Change[]>;
  /** Something is supposed, and yet the recording is shown, since evidence was asked for. */
  readonly isAside: ReadonlySignal<boolean>;
  /** Shows the recording until something else is supposed, or `bringBack`. */
  readonly setAside: () => void;
  readonly bringBack: () => void;
  /** The cookie whose attributes the form edits; undefined: the session's. */
  readonly cookie: OfFlow<string | undefined>;
  /** How these chains would have gone; undefined while nothing is supposed. */
  readonly suppose: (chains: readonly ChainDiagnosis[]) => Supposition | undefined;
  /** The same with what is previewed. */
  readonly supposePreview: (chains: readonly ChainDiagnosis[]) => Supposition | undefined;
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
  // the very list: any other is supposed anew, and of another flow it says nothing
  const aside = signal<readonly Change[]>(none);
  const isAside = computed(() => changes.value.length > 0 && aside.value === changes.value);
  const shown = computed(() => (isAside.value ? none : changes.value));
  const supposeOf = (supposed: readonly Change[], chains: readonly ChainDiagnosis[]) => {
    if (supposed.length === 0 || diagnosis.value === undefined) return undefined;
    const ids = chains.map((chain) => chain.chain.id);
    return suppose(diagnosis.value, ids, supposed);
  };
  return {
    changes,
    preview,
    shown,
    cookie,
    isAside,
    setAside: () => {
      aside.value = changes.value;
    },
    bringBack: () => {
      aside.value = none;
    },
    suppose: (chains) => supposeOf(shown.value, chains),
    supposePreview: (chains) => supposeOf(shown.value.length > 0 ? none : (preview.value ?? none), chains),
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
