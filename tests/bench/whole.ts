import { diagnose } from '../../src/core/diagnose.ts';
import type { Trace } from '../../src/core/model.ts';
import { exponent, median, timed } from './measure.ts';
import { foldInBatches, recorded } from './recording.ts';

const signIns = [125, 250, 500, 1000];
const batch = 40;

function hopsOf({ chains }: Trace): number {
  return chains.reduce((sum, { hops }) => sum + hops.length, 0);
}

/** Rows of [hops, whole fold in ms of processor time, median of the last batches in ms; the quickest round]. */
export function folding(rounds: number): readonly (readonly string[])[] {
  const points: [number, number][] = [];
  for (let time = 0; time < 3; time++) foldInBatches(recorded(signIns.at(-1)!), batch); // to be compiled before the clock runs
  const rows = signIns.map((count) => {
    const events = recorded(count);
    const totals: number[] = [];
    const lasts: number[] = [];
    let hops = 0;
    for (let round = 0; round < rounds; round++) {
      const before = process.cpuUsage();
      const { folding: done, times } = foldInBatches(events, batch);
      const { user, system } = process.cpuUsage(before);
      totals.push((user + system) / 1000);
      lasts.push(median(times.slice(-20)));
      hops = hopsOf(done.trace);
    }
    points.push([hops, Math.min(...totals)]);
    return [String(hops), `${Math.min(...totals).toFixed(0)} ms`, `${Math.min(...lasts).toFixed(2)} ms`];
  });
  return [...rows, ['exponent', exponent(points).toFixed(2)]];
}

/** Rows of [what, ms]: a recording of a thousand chains, cold, unchanged, and one chain later. */
export function diagnosing(rounds: number): readonly (readonly string[])[] {
  const events = recorded(334);
  const cold: number[] = [];
  const same: number[] = [];
  const more: number[] = [];
  let chains = 0;
  for (let round = 0; round < rounds; round++) {
    // Folded anew each time: what is remembered is remembered per object.
    const { trace } = foldInBatches(events, 1000).folding;
    const before = { ...trace, chains: trace.chains.slice(0, -1) };
    cold.push(timed(() => diagnose(before)));
    same.push(timed(() => diagnose(before)));
    more.push(timed(() => diagnose(trace)));
    ({ length: chains } = trace.chains);
  }
  return [
    [`${chains - 1} chains, cold`, `${Math.min(...cold).toFixed(1)} ms`],
    ['the same again', `${Math.min(...same).toFixed(1)} ms`],
    ['one chain more', `${Math.min(...more).toFixed(1)} ms`],
  ];
}

/** Rows of [what, bytes per hop]; undefined where the garbage collector cannot be called. */
export function memory(): readonly (readonly string[])[] | undefined {
  const { gc } = globalThis;
  if (gc === undefined) return undefined;
  const used = (): number => {
    gc();
    gc();
    return process.memoryUsage().heapUsed;
  };
  const events = recorded(1000);
  const atFirst = used();
  const { trace } = foldInBatches(events, batch).folding;
  const hops = hopsOf(trace);
  const folded = used();
  const diagnosis = diagnose(trace);
  const diagnosed = used();
  kept = [events, trace, diagnosis];
  return [
    ['trace, besides the events it was folded from', `${((folded - atFirst) / hops / 1024).toFixed(2)} KiB`],
    ['verdicts and diagnosis', `${((diagnosed - folded) / hops / 1024).toFixed(2)} KiB`],
  ];
}

export let kept: unknown;
