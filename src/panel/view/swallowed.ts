import { foldsOf } from '../../core/causes/folded-lines.ts';
import type { ChainDiagnosis, HopVerdict } from '../../core/model.ts';
import { groupName } from '../../core/session/known-name.ts';

/** A cookie that stood inside the `Set-Cookie` line of another one, so that the browser knew nothing of it. */
export interface Swallowed {
  readonly name: string;
  /** The cookie that the line was taken for. */
  readonly outer: string;
  /** Its own line, as the server meant it. */
  readonly line: string;
}

/**
 * The swallowed cookies of a hop: those that the diagnosis calls so, and what else stands in their lines. A comma alone
 * proves nothing, so other lines are left alone. Empty when the diagnosis is of another chain.
 */
export function swallowedAt(diagnosis: ChainDiagnosis, verdict: HopVerdict): readonly Swallowed[] {
  const hop = verdict.hop.index;
  const told = diagnosis.tracks
    .filter(({ steps }) => steps[hop]?.response === 'swallowed')
    .map((one) => one.cookie.name);
  if (told.length === 0) return [];
  return verdict.setCookies.flatMap(({ line }) => {
    const folds = foldsOf(line);
    if (!folds.some(({ name }) => told.includes(groupName(name)))) return [];
    const outer = line.slice(0, Math.max(0, line.indexOf('='))).trim();
    return folds.map((fold) => ({ name: fold.name, outer, line: fold.line }));
  });
}
