import type { Committed, GapNoticed } from '../events.ts';
import type { Gap, Mark } from '../model.ts';
import { phrase } from '../words.ts';
import { frameKey, firstFrom } from './draft.ts';
import { byText } from './event-order.ts';
import { commitOf, type Heard } from './navigation.ts';

const lost: Mark = {
  kind: 'listener-lost',
  text: phrase('The recorder was away during this hop: events may be missing.'),
};
const withheld: Mark = {
  kind: 'access-withheld',
  text: phrase('The extension had no access to this site: cookies and headers were not visible.'),
};

/** Marks for a stretch of time: which kinds of gap it overlaps. */
export function marksOfGaps(gaps: readonly GapNoticed[], from: number, to: number): readonly Mark[] {
  const overlaps = (kind: GapNoticed['kind']): boolean =>
    gaps.some((gap) => gap.kind === kind && gap.from <= to && gap.time >= from);
  return [...(overlaps('listener-lost') ? [lost] : []), ...(overlaps('access-withheld') ? [withheld] : [])];
}

/** All gaps in order of time: those that were noticed, and pages restored without a request. Gaps as before keep their identity. */
export function gapsOf(
  before: readonly Gap[],
  noticed: readonly GapNoticed[],
  heard: Heard,
  startedAt: number,
): readonly Gap[] {
  const gaps: Gap[] = [
    ...noticed.map(({ kind, from, time, text }) => ({ kind, from, to: time, text: phrase(text) })),
    ...restored(heard, startedAt).map((commit) => ({
      kind: 'bfcache' as const,
      from: commit.time,
      to: commit.time,
      text: phrase('`{url}` was restored from the back/forward cache: no request was made and no cookies were sent.', {
        url: commit.url,
      }),
    })),
  ].sort((a, b) => a.from - b.from || a.to - b.to || byText(JSON.stringify(a), JSON.stringify(b)));
  const same = gaps.map((gap, index) => (isSame(gap, before[index]) ? before[index]! : gap));
  return same.length === before.length && same.every((gap, index) => gap === before[index]) ? before : same;
}

function isSame(a: Gap, b: Gap | undefined): boolean {
  return a.kind === b?.kind && a.from === b.from && a.to === b.to && JSON.stringify(a.text) === JSON.stringify(b.text);
}

/** Commits of a page by back or forward that no request belongs to; what came before the recording had requests of its time. */
function restored(heard: Heard, startedAt: number): Committed[] {
  const commits: Committed[] = [];
  for (const [tabId, tab] of heard.tabs) {
    for (const commit of tab.returns) {
      if (commit.time >= startedAt && !hasRequest(tabId, commit, heard)) commits.push(commit);
    }
  }
  return commits;
}

function hasRequest(tabId: number, commit: Committed, heard: Heard): boolean {
  const places = heard.navigations.get(frameKey(tabId, 0)) ?? [];
  return places
    .slice(Math.max(0, firstFrom(places, commit.time) - 3), firstFrom(places, commit.time) + 1)
    .some((place) => commitOf(heard.drafts.get(place.requestId)!, heard) === commit);
}
