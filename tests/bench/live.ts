import { diagnose } from '../../src/core/diagnose.ts';
import type { CaptureEvent } from '../../src/core/events.ts';
import type { Trace } from '../../src/core/model.ts';
import { foldEvents } from '../../src/core/trace/fold.ts';
import { exponent } from './measure.ts';
import { hopsPerChain, signInEvents } from './panel/recording.ts';
import { foldInBatches } from './recording.ts';

const recorded = [125, 250, 500, 1000, 2000];
/** Chains that come in hop by hop, each hop with its own answer, as the recorder hands them on. */
const more = 20;

/**
 * Rows of [chains, folding, diagnosing], each for one hop that comes in, in ms of processor time; the quickest round. The last row
 * is the exponents.
 */
export function live(rounds: number): readonly (readonly string[])[] {
  const points = { folding: [] as [number, number][], diagnosing: [] as [number, number][] };
  const rows = recorded.map((chains) => {
    const events = signInEvents(chains + more);
    const best = { folding: Infinity, diagnosing: Infinity };
    for (let round = 0; round < rounds; round++) {
      const { folding, diagnosing } = oneByOne(events, chains);
      best.folding = Math.min(best.folding, folding);
      best.diagnosing = Math.min(best.diagnosing, diagnosing);
    }
    points.folding.push([chains, best.folding]);
    points.diagnosing.push([chains, best.diagnosing]);
    return [String(chains), `${best.folding.toFixed(2)} ms`, `${best.diagnosing.toFixed(2)} ms`];
  });
  return [...rows, ['exponent', exponent(points.folding).toFixed(2), exponent(points.diagnosing).toFixed(2)]];
}

/** Processor time of a hop that comes in after so many chains, in ms. All hops are timed as one: to ask for the time costs some. */
function oneByOne(events: readonly CaptureEvent[], chains: number): { folding: number; diagnosing: number } {
  const starts = events.flatMap((event, at) => (event.type === 'request-started' ? at : []));
  const hops = starts.slice(-more * hopsPerChain);
  let { folding } = foldInBatches(events.slice(0, hops[0]), 1000);
  diagnose(folding.trace);
  if (folding.trace.chains.length !== chains) throw new Error(`${folding.trace.chains.length} chains, not ${chains}`);
  const batches = hops.map((from, at) => events.slice(from, hops[at + 1]));
  const traces: Trace[] = [];
  const folded = processorTime(() => {
    for (const batch of batches) traces.push((folding = foldEvents(folding, batch)).trace);
  });
  const diagnosed = processorTime(() => traces.forEach((trace) => diagnose(trace)));
  return { folding: folded / hops.length, diagnosing: diagnosed / hops.length };
}

function processorTime(run: () => void): number {
  const before = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
