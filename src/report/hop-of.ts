/** What tells of a hop: `hop` counts from 0, undefined is no hop but a rule of the standard. */
interface Place {
  readonly chain: string;
  readonly hop: number | undefined;
}

/** `hop 2`, and where it is of another chain than `told`, which is being told of, `hop 2 in c1`: each chain counts from 1. */
export function hopOf({ chain, hop }: Place, told: string): string | undefined {
  if (hop === undefined) return undefined;
  return chain === told ? `hop ${hop + 1}` : `hop ${hop + 1} in ${chain}`;
}
