import type { ChainDiagnosis, Fix } from '../../core/model.ts';

/** The hops (from 1) that get the session cookie with a fix and did not as recorded: `2`, `2, 3`, `2–5`. */
export interface NewlySent {
  readonly cookie: string;
  readonly hops: string;
  readonly several: boolean;
}

/** undefined: none, or the fix was not replayed. */
export function newlySent({ tracks: [session] }: ChainDiagnosis, { replayed }: Fix): NewlySent | undefined {
  if (session === undefined || replayed === undefined) return undefined;
  const hops = replayed.flatMap(({ request }, at) =>
    request === 'sent' && session.steps[at]?.request !== 'sent' ? [at + 1] : [],
  );
  const [first, last] = [hops[0], hops.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  const isRange = hops.length > 2 && last - first === hops.length - 1;
  return {
    cookie: session.cookie.name,
    hops: isRange ? `${first}–${last}` : hops.join(', '),
    several: hops.length > 1,
  };
}
