import type { ChainDiagnosis, CookieRef, Fix, TrackStep } from '../../core/model.ts';
import { lanesOf } from '../../core/session/lanes-of.ts';

/** One cookie's way along the hops, as recorded and as replayed with a fix. */
export interface StripPair {
  /** Which of several cookies of the name; undefined: there is one. */
  readonly which: string | undefined;
  readonly recorded: readonly TrackStep[];
  readonly replayed: readonly TrackStep[];
}

const most = 3;

/** The session cookie, or each of those of its name where the request that lost it carried several. Empty: not replayed. */
export function stripPairs(chain: ChainDiagnosis, { replayed, replayedCopies }: Fix): readonly StripPair[] {
  const [session] = chain.tracks;
  if (session === undefined || replayed === undefined) return [];
  const lanes = lanesOf([{ ...chain, tracks: [session] }]);
  if (replayedCopies === undefined || lanes.length < 2)
    return [{ which: undefined, recorded: session.steps, replayed }];
  return lanes.slice(0, most).map(({ copy, which, steps }) => {
    const recorded = steps.flatMap((step) => step ?? []);
    const same = replayedCopies.find(({ cookie }) => copy !== undefined && isOfScope(cookie, copy));
    return { which, recorded, replayed: same?.steps ?? recorded.map(asAbsent) };
  });
}

/** Whatever their names: a fix may change the name. */
function isOfScope(a: CookieRef, b: CookieRef): boolean {
  return a.domain === b.domain && a.hostOnly === b.hostOnly && a.path === b.path;
}

function asAbsent({ request }: TrackStep): TrackStep {
  const nothing = { versionBefore: undefined, versionAfter: undefined, reasons: [], response: 'none' } as const;
  return { ...nothing, request: request === 'other-site' ? request : 'absent' };
}
