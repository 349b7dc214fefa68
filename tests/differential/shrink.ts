import type { Answer, Document, Inside, Scenario, Visit } from './scenario.ts';

/** How many are asked about at once, since a recording has its cost. */
const together = 8;

/**
 * The smallest scenario it finds that still fails: takes one thing away at a time, until nothing more can be taken. `fail`
 * answers for several at once; of those that fail the first counts, so that the same answers give the same result. Asks about
 * at most `tries`.
 */
export async function shrink(
  scenario: Scenario,
  fail: (smaller: readonly Scenario[]) => Promise<readonly boolean[]>,
  tries = 400,
): Promise<Scenario> {
  let best = scenario;
  let candidates = [...smallerScenarios(best)];
  // What could not be taken away before is asked about again only when the rest has been.
  let next = 0;
  let asked = 0;
  for (let left = tries; left > 0 && asked < candidates.length;) {
    const size = Math.min(together, left, candidates.length - asked);
    const some = Array.from({ length: size }, (_, index) => candidates[(next + index) % candidates.length]!);
    left -= size;
    const found = (await fail(some)).indexOf(true);
    if (found === -1) {
      next += size;
      asked += size;
    } else {
      next += found;
      best = some[found]!;
      next %= candidates.length;
      candidates = [...smallerScenarios(best)];
      asked = 0;
    }
  }
  return best;
}

/** Biggest cuts first. */
function* smallerScenarios(scenario: Scenario): Generator<Scenario> {
  for (const visits of without(scenario.visits)) if (visits.length > 0) yield { ...scenario, visits };
  for (const visits of oneSmaller(scenario.visits, smallerVisits)) yield { ...scenario, visits };
}

function* smallerVisits(visit: Visit): Generator<Visit> {
  const { hops, document } = visit;
  if (visit.times !== undefined) yield { hops, document };
  // What comes after a document can take its place.
  if (document.onward !== undefined) yield document.onward.to;
  for (const smaller of smallerDocuments(document)) yield { ...visit, document: smaller };
  for (const smaller of smallerHops(hops)) yield { ...visit, hops: smaller };
}

function* smallerDocuments(document: Document): Generator<Document> {
  const { worker, ...rested } = document;
  const { inside, onward, scripts, rest } = document;
  if (worker === true) yield rested;
  if (onward !== undefined) yield { ...document, onward: undefined };
  for (const fewer of without(inside)) yield { ...document, inside: fewer };
  for (const fewer of without(scripts)) yield { ...document, scripts: fewer };
  if (rest > 0) yield { ...document, rest: 0 };
  if (onward !== undefined) {
    for (const to of smallerVisits(onward.to)) yield { ...document, onward: { ...onward, to } };
  }
  for (const smaller of oneSmaller(inside, smallerInside)) yield { ...document, inside: smaller };
  for (const smaller of oneSmaller(scripts, smallerLines)) yield { ...document, scripts: smaller };
}

function* smallerInside(inside: Inside): Generator<Inside> {
  if (inside.kind === 'frame') {
    if (inside.sandbox !== undefined) yield { ...inside, sandbox: undefined };
    for (const visit of smallerVisits(inside.visit)) yield { ...inside, visit };
  } else {
    if (inside.kind === 'fetch' && (inside.times ?? 1) > 1) yield { ...inside, times: 1 };
    for (const hops of smallerHops(inside.hops)) yield { ...inside, hops };
  }
}

function* smallerHops(hops: readonly Answer[]): Generator<readonly Answer[]> {
  for (const fewer of without(hops)) if (fewer.length > 0) yield finished(fewer);
  yield* oneSmaller(hops, smallerAnswers);
}

/** The last hop does not redirect, whichever it was before. */
function finished(hops: readonly Answer[]): readonly Answer[] {
  return hops.with(-1, { ...hops.at(-1)!, status: 200 });
}

function* smallerAnswers(answer: Answer): Generator<Answer> {
  for (const setCookies of without(answer.setCookies)) yield { ...answer, setCookies };
  for (const headers of without(answer.headers ?? [])) yield { ...answer, headers };
  if (answer.dateOffset !== undefined) yield { ...answer, dateOffset: undefined };
  for (const setCookies of oneSmaller(answer.setCookies, smallerLines)) yield { ...answer, setCookies };
  if (answer.at.port !== undefined) yield { ...answer, at: { ...answer.at, port: undefined } };
  if (answer.at.path !== '/') yield { ...answer, at: { ...answer.at, path: '/' } };
}

/** One attribute less. */
function* smallerLines(line: string): Generator<string> {
  const [pair, ...attributes] = line.split(';');
  for (const fewer of without(attributes)) yield [pair, ...fewer].join(';');
}

function* without<T>(list: readonly T[]): Generator<readonly T[]> {
  for (const index of list.keys()) yield list.toSpliced(index, 1);
}

function* oneSmaller<T>(list: readonly T[], smaller: (one: T) => Iterable<T>): Generator<readonly T[]> {
  for (const [index, one] of list.entries()) for (const less of smaller(one)) yield list.with(index, less);
}
