import { computed, effect, signal, untracked, type ReadonlySignal } from '@preact/signals';
import { diagnose, diagnoseInSteps } from '../../core/diagnose.ts';
import type { Chain, ChainDiagnosis, Diagnosis, Trace } from '../../core/model.ts';
import { inSlices } from '../reading/in-slices.ts';
import type { ChosenCookie } from './create-store.ts';
import { notYetChecked } from './not-yet-checked.ts';

/** How far the check of a long recording has come, in chains. */
export interface Checking {
  readonly done: number;
  readonly all: number;
}

/** The diagnosis of what is on screen. A recording that comes in whole is checked in slices; chains without a verdict stand in it meanwhile. */
export interface Judging {
  readonly judged: ReadonlySignal<Diagnosis | undefined>;
  /** undefined: every chain has its verdict. */
  readonly checking: ReadonlySignal<Checking | undefined>;
  /** Diagnoses what is not on screen yet, so that it is there at once when it comes. */
  readonly inSteps: (trace: Trace, chosen: readonly ChosenCookie[]) => Generator<number, Diagnosis>;
  /** Checks what is left now, for those who hand verdicts out. */
  readonly finish: () => void;
  readonly dispose: () => void;
}

interface Sources {
  readonly trace: ReadonlySignal<Trace | undefined>;
  readonly chosen: ReadonlySignal<readonly ChosenCookie[]>;
  readonly nextFrame: (run: () => void) => void;
}

/** New chains that are diagnosed before anything is drawn: about a frame's work. */
const atOnce = 24;

export function createJudging({ trace, chosen, nextFrame }: Sources): Judging {
  const known = new WeakMap<Chain, ChainDiagnosis>();
  let last: Diagnosis | undefined;
  let run:
    { readonly of: Trace; readonly chosen: readonly ChosenCookie[]; readonly abort: AbortController } | undefined;
  const rounds = signal(0);
  const checking = signal<Checking | undefined>(undefined);

  const remember = (diagnosis: Diagnosis) => {
    // What stood there the last time is known.
    for (const [place, one] of diagnosis.chains.entries()) if (last?.chains[place] !== one) known.set(one.chain, one);
    return diagnosis;
  };
  const inSteps: Judging['inSteps'] = function* (read, cookies) {
    return remember(yield* diagnoseInSteps(read, { chosen: cookies }));
  };
  const hasMany = ({ chains }: Trace) => {
    let left = atOnce;
    const before = last?.chains ?? [];
    return chains.some((chain, place) => before[place]?.chain !== chain && !known.has(chain) && left-- === 0);
  };
  const waits = computed(() => rounds.value >= 0 && trace.value !== undefined && hasMany(trace.value));
  const judged = computed(() => {
    if (trace.value === undefined) return undefined;
    if (waits.value) return soFar(trace.value, known, last);
    last = remember(diagnose(trace.value, { chosen: chosen.value }));
    return last;
  });

  const cancel = () => {
    run?.abort.abort();
    run = undefined;
    checking.value = undefined;
  };
  const start = (of: Trace, cookies: readonly ChosenCookie[]) => {
    cancel();
    const abort = new AbortController();
    const { signal: aborted } = abort;
    const all = of.chains.length;
    run = { of, chosen: cookies, abort };
    checking.value = { done: 0, all };
    // the list is drawn first
    nextFrame(() => {
      if (aborted.aborted) return;
      const tell = (share: number) => {
        if (!aborted.aborted) checking.value = { done: Math.floor(share * all), all };
      };
      void inSlices(inSteps(of, cookies), aborted, tell).then(() => {
        if (aborted.aborted) return;
        run = undefined;
        rounds.value += 1;
      });
    });
  };
  const stop = effect(() => {
    const now = trace.value;
    const cookies = chosen.value;
    const waiting = waits.value;
    rounds.value; // eslint-disable-line @typescript-eslint/no-unused-expressions -- reading subscribes
    untracked(() => {
      if (!waiting || now === undefined) cancel();
      // A recording that goes on does not begin again: its new chains are a few, and come after.
      else if (run === undefined || run.chosen !== cookies || !goesOn(run.of, now)) start(now, cookies);
    });
  });

  return {
    judged,
    checking,
    inSteps,
    finish: () => {
      const now = trace.peek();
      if (now === undefined || !waits.peek()) return;
      remember(diagnose(now, { chosen: chosen.peek() }));
      rounds.value += 1;
    },
    dispose: () => {
      stop();
      cancel();
    },
  };
}

function goesOn(before: Trace, now: Trace): boolean {
  return before.startedAt === now.startedAt && before.chains[0] === now.chains[0];
}

/** Verdicts that are known stay; ids of another recording may be the same, so chains are asked by identity. */
function soFar({ chains }: Trace, known: WeakMap<Chain, ChainDiagnosis>, last: Diagnosis | undefined): Diagnosis {
  const told = new Set(chains.filter((chain) => known.has(chain)).map(({ id }) => id));
  return {
    sessionCookies: told.size === 0 ? [] : (last?.sessionCookies ?? []),
    chains: chains.map((chain) => known.get(chain) ?? notYetChecked(chain)),
    findings: last?.findings.filter(({ chain }) => told.has(chain)) ?? [],
  };
}
