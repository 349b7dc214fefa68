import type { ReadonlySignal } from '@preact/signals';
import type { ChainDiagnosis, Diagnosis, Trace } from '../../core/model.ts';
import { jsonInParts } from '../../report/har/json-in-parts.ts';
import { harInSteps } from '../../report/har/to-har.ts';
import { within } from '../../report/in-steps.ts';
import { markdownInSteps } from '../../report/markdown/to-markdown.ts';
import { maskedChainsInSteps } from '../../report/redact/masked-chain.ts';
import type { Judging } from '../store/create-judging.ts';
import type { ChosenCookie } from '../store/create-store.ts';
import { isNotYetChecked } from '../store/not-yet-checked.ts';
import { toldInSteps, type ToldFile, type ToldForm } from '../store/told-file.ts';
import { blobInSteps } from './blob-in-steps.ts';
import { fileName } from './file-name.ts';

type Steps<Made> = Generator<number, Made | undefined>;

/**
 * What leaves the panel, made in steps (`Writing` runs them) from what is on screen at the first: what is recorded meanwhile
 * is not in it. Steps yield how much is done, from 0 to 1. undefined: nothing was recorded.
 */
export interface Reports {
  /** Random; two reports of one salt have the same pseudonyms. */
  readonly newSalt: () => string;
  readonly report: (
    redaction: 'values' | 'none',
    now: number,
    salt?: string,
  ) => Steps<{ readonly name: string; readonly content: Blob }>;
  /** The verdict of these chains for an issue tracker, masked. */
  readonly markdown: (chains: readonly string[]) => Steps<string>;
  /** The same as a file of that form, masked; text and JSON tell of all chains. */
  readonly told: (form: ToldForm, chains: readonly string[], now: number) => Steps<ToldFile>;
  /** The chain as the masked report has it. */
  readonly masked: (chain: ChainDiagnosis) => Steps<MaskedChain>;
}

/** A chain, and the browser that it was recorded in, without secrets. */
export interface MaskedChain extends Pick<Trace, 'browser'> {
  readonly told: ChainDiagnosis;
}

interface Parts {
  readonly trace: ReadonlySignal<Trace | undefined>;
  readonly chosen: ReadonlySignal<readonly ChosenCookie[]>;
  readonly judging: Judging;
  readonly version: string;
}

export function createReports({ trace, chosen, judging, version }: Parts): Reports {
  /** What is on screen now, with all its verdicts. */
  function* shown(): Steps<readonly [Trace, Diagnosis]> {
    const { value: now } = trace;
    if (now === undefined) return undefined;
    if (judging.checking.value === undefined) {
      const { value: judged } = judging.judged;
      return judged && [now, judged];
    }
    const { value: cookies } = chosen;
    const judged = yield* within(judging.inSteps(now, cookies), 0, shareOfChecking);
    // by now a matter of looking it up, unless something else is on screen
    if (trace.peek() === now && chosen.peek() === cookies) judging.finish();
    return [now, judged];
  }
  function* made<Made>(make: (trace: Trace, diagnosis: Diagnosis) => Generator<number, Made | undefined>): Steps<Made> {
    const from = judging.checking.value === undefined ? 0 : shareOfChecking;
    const told = yield* shown();
    return told && (yield* within(make(...told), from, 1));
  }
  return {
    newSalt,
    report: (redaction, now, salt = newSalt()) =>
      made(function* (told, judged) {
        const har = yield* within(harInSteps(told, judged, { redaction, version, salt }), 0, shareOfMasker);
        const content = yield* within(blobInSteps(jsonInParts(har), 'application/json'), shareOfMasker, 1);
        return { name: fileName(told, judged, now), content };
      }),
    markdown: (chains) =>
      made((told, judged) => markdownInSteps(told, judged, { redaction: 'values', salt: newSalt(), chains })),
    told: (form, chains, now) =>
      made((told, judged) =>
        toldInSteps(form, told, judged, { version, chains, salt: newSalt(), name: fileName(told, judged, now) }),
      ),
    masked: (chain) =>
      made(function* (trace, diagnosis) {
        const judged = isNotYetChecked(chain) ? diagnosis.chains.find((one) => one.chain === chain.chain) : chain;
        const { chains, browser } = yield* maskedChainsInSteps(trace, [judged ?? chain], newSalt());
        return chains[0] && { told: chains[0], browser };
      }),
  };
}

/** Of all the work, where chains are left to check, and of the rest. */
const shareOfChecking = 0.3;
const shareOfMasker = 0.4;

function newSalt(): string {
  return crypto.randomUUID();
}
