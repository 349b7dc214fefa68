import type { Fix } from '../../core/model.ts';

/** One way to mend it, in the words of each framework that has some: its goal, change and proof are the same in all. */
export type FixWay = readonly [Fix, ...Fix[]];

/** What to show inside a way; `lacking`: the chosen framework, which has no setting for it. */
export interface WayCode {
  readonly fix: Fix;
  readonly lacking: string | undefined;
}

/** The ways in their order. Fixes of one way stand together, each framework once, the plain header last. */
export function fixWays(fixes: readonly Fix[]): readonly FixWay[] {
  const ways: [Fix, ...Fix[]][] = [];
  for (const fix of fixes) {
    const way = ways.at(-1);
    const isSame = way?.at(-1)?.framework !== 'any' && way?.every(({ framework }) => framework !== fix.framework);
    if (way !== undefined && isSame) way.push(fix);
    else ways.push([fix]);
  }
  return ways;
}

/** All frameworks of the ways, the one to open on first: detected ones with a setting, other detected ones, the rest, the plain header. */
export function frameworksOf(ways: readonly FixWay[]): readonly string[] {
  const ids = [...new Set(ways.flatMap((way) => way.map(({ framework }) => framework)))];
  return ids.toSorted((a, b) => rank(ways, a) - rank(ways, b));
}

export function isDetected(ways: readonly FixWay[], framework: string): boolean {
  return ways.some((way) => way.some((fix) => fix.framework === framework && fix.detected));
}

/** The setting of a detected framework, or of what stands in front of it; undefined: there is only a header to be seen. */
export function detectedSetting(way: FixWay): Fix | undefined {
  return way.find((fix) => fix.detected && isSetting(way, fix));
}

/** The setting of the framework; for a `detected` one that has none, that of another detected one; else the header to be seen. */
export function codeOf(way: FixWay, framework: string, detected: boolean): WayCode {
  const own = way.find((fix) => fix.framework === framework);
  if (own !== undefined && (framework === 'any' || isSetting(way, own))) return { fix: own, lacking: undefined };
  const other = detected ? detectedSetting(way) : undefined;
  return { fix: other ?? plain(way) ?? way[0], lacking: framework };
}

function rank(ways: readonly FixWay[], framework: string): number {
  if (framework === 'any') return 4;
  if (!isDetected(ways, framework)) return 3;
  const hasSetting = ways.map((way) => way.some((fix) => fix.framework === framework && isSetting(way, fix)));
  return hasSetting[0] ? 0 : hasSetting.includes(true) ? 1 : 2;
}

/** A detected framework without a setting is given the plain header. */
function isSetting(way: FixWay, { framework, code, seen }: Fix): boolean {
  return framework !== 'any' && seen === undefined && code !== undefined && code !== plain(way)?.code;
}

function plain(way: FixWay): Fix | undefined {
  return way.find(({ framework }) => framework === 'any');
}
