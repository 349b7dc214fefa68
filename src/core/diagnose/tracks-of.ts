import { foldsOf } from '../causes/folded-lines.ts';
import type { ChainVerdictKind, Finding, Track } from '../model.ts';
import { appOf, appOfDomain } from '../session/followed.ts';
import type { Followed, JudgedChain } from '../session/followed.ts';
import { noHistory } from '../session/history.ts';
import { groupName, knownName } from '../session/known-name.ts';
import { isTrackOf } from '../session/lanes-of.ts';
import type { Loss } from '../session/loss.ts';
import { track, withLoss } from '../session/track.ts';
import type { Followup } from '../session/track.ts';

/**
 * What is shown of each followed cookie once the verdict is known. The one that the verdict is about comes first, and has a
 * track even where it never came into the jar.
 */
export function tracksOf(
  chain: JudgedChain,
  followups: readonly Followup[],
  losses: readonly Loss[],
  findings: readonly Finding[],
  verdict: ChainVerdictKind,
): readonly Track[] {
  const known = followups.map(({ track: one, followed }) => {
    const loss = losses.find(({ followed: lost }) => lost.name === followed.name && lost.app === followed.app);
    return loss === undefined ? one : withLoss(one, loss.at.hop);
  });
  const missing = findings
    .filter(({ cookie }) => cookie !== undefined && !known.some((one) => isTrackOf(one, cookie)))
    .filter(({ cookie }, at, all) => all.findIndex((one) => one.cookie?.name === cookie?.name) === at)
    .map(({ cookie }) => track(followedOf(cookie!), chain, noHistory).track);
  const folded = findings.filter(({ cause }) => cause === 'set-cookie-folded-or-split');
  const all = [...known, ...missing].map((one) =>
    folded.some(({ cookie }) => isTrackOf(one, cookie)) ? withSwallowed(one, chain) : one,
  );
  const isTold = verdict === 'lost' || verdict === 'never-established';
  const about = isTold ? all.findIndex((one) => isTrackOf(one, findings[0]?.cookie)) : -1;
  return about > 0 ? [...all.slice(about, about + 1), ...all.slice(0, about), ...all.slice(about + 1)] : all;
}

function followedOf({ name, domain, path }: NonNullable<Finding['cookie']>): Followed {
  const role = knownName(name)?.role;
  return {
    name: groupName(name),
    app: appOfDomain(domain),
    role: role === 'session' || role === 'transaction' ? role : 'other',
    framework: undefined,
    cookie: { name: groupName(name), domain, path, hostOnly: true, because: 'known-name' },
  };
}

/** Where a response named the cookie inside another one's line, and in no line of its own. */
function withSwallowed(one: Track, { hops }: JudgedChain): Track {
  const app = appOfDomain(one.cookie.domain);
  const steps = one.steps.map((step, hop) => {
    const verdict = hops[hop];
    const isIn =
      step.response === 'none' &&
      verdict !== undefined &&
      appOf(verdict.hop.request.url) === app &&
      verdict.setCookies.some(({ line }) => foldsOf(line).some(({ name }) => groupName(name) === one.cookie.name));
    return isIn ? { ...step, response: 'swallowed' as const } : step;
  });
  return { ...one, steps, ...(one.copies?.length === 1 && { copies: [{ ...one.copies[0]!, steps }] }) };
}
