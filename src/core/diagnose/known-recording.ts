import type { Chain, Diagnosis, Trace } from '../model.ts';
import type { Chosen } from '../session/identify.ts';
import type { Tally } from '../session/tally.ts';
import type { Diagnosed } from './diagnose-chain.ts';
import type { Judged } from './judge-again.ts';
import type { Surroundings } from './surroundings.ts';

/** All that was worked out of one version of a recording. The next version is worked out from it, chain by chain. */
export interface KnownRecording {
  readonly chosen: readonly Chosen[];
  readonly judged: Judged;
  readonly tally: Tally;
  readonly around: Surroundings;
  readonly diagnosed: readonly Diagnosed[];
  readonly diagnosis: Diagnosis;
}

/** The last version of a recording; its chains lead there. */
interface Recording {
  known: KnownRecording | undefined;
}

const recordings = new WeakMap<Chain, Recording>();

/** The version that was diagnosed last of a recording that shares chains with this one; undefined: none is known. */
export function knownOf({ chains }: Trace): KnownRecording | undefined {
  return recordingOf(chains)?.known;
}

/** `changed`: places of the chains that the version before did not have. */
export function remember(known: KnownRecording, changed: readonly number[]): void {
  const { chains } = known.judged.trace;
  const recording = recordingOf(chains) ?? { known: undefined };
  recording.known = known;
  for (const place of changed) {
    const chain = chains[place];
    if (chain !== undefined) recordings.set(chain, recording);
  }
}

function recordingOf(chains: readonly Chain[]): Recording | undefined {
  for (const chain of chains) {
    const recording = recordings.get(chain);
    if (recording !== undefined) return recording;
  }
  return undefined;
}
