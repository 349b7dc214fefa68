import { diagnose } from '../../src/core/diagnose.ts';
import type { CaptureEvent } from '../../src/core/events.ts';
import { foldEvents } from '../../src/core/trace/fold.ts';
import { exponent } from './measure.ts';
import { signInEvents } from './panel/recording.ts';
import { foldInBatches } from './recording.ts';

const recorded = [125, 250, 500, 1000, 2000];
/** Chains that come in hop by hop, each hop with its own answer, as the recorder hands them on. */
const more = 20;

/**
 * Rows of [chains, folding, diagnosis, the slowest hop's both], each for one hop that comes in, in ms of processor time; the
 * quickest round. The last row is the exponents.
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

/** Processor time of a hop that comes in after so many chains, in ms. */
function oneByOne(events: readonly CaptureEvent[], chains: number): { folding: number; diagnosing: number } {
  const starts = events.flatMap((event, at) => (event.type === 'request-started' ? at : []));
  const first = starts[starts.length - more * 5]!;
  let { folding } = foldInBatches(events.slice(0, first), 1000);
  diagnose(folding.trace);
  if (folding.trace.chains.length !== chains) throw new Error(`${folding.trace.chains.length} chains, not ${chains}`);
  const spent = { folding: 0, diagnosing: 0 };
  const hops = starts.slice(-more * 5);
  for (const [at, from] of hops.entries()) {
    const batch = events.slice(from, hops[at + 1]);
    const start = process.cpuUsage();
    folding = foldEvents(folding, batch);
    const between = process.cpuUsage();
    diagnose(folding.trace);
    const end = process.cpuUsage();
    spent.folding += (between.user + between.system - start.user - start.system) / 1000 / hops.length;
    spent.diagnosing += (end.user + end.system - between.user - between.system) / 1000 / hops.length;
  }
  return spent;
}
