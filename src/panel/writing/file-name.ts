import type { Diagnosis, Trace } from '../../core/model.ts';

/** `session-trace-<host>-<time>.har`; the host is the headline's, else the first chain's. Time is UTC. */
export function fileName(trace: Trace, diagnosis: Diagnosis, now: number): string {
  const headline = trace.chains.find((chain) => chain.id === diagnosis.findings[0]?.chain) ?? trace.chains[0];
  const url = headline?.hops[0]?.request.url ?? '';
  const host = /^https?:\/\/([^/?#:@]+)/.exec(url)?.[1] ?? 'trace';
  const time = new Date(now).toISOString().slice(0, 19).replaceAll(/[-:]/g, '').replace('T', '-');
  return `session-trace-${host.replaceAll(/[^\w.-]/g, '_').slice(0, 80)}-${time}.har`;
}
