import type { Answer, Document, Inside, Scenario, Visit } from './scenario.ts';

/** The smallest scenario it finds of which `fails` still holds: takes one thing away at a time. At most `tries` questions. */
export async function shrink(
  scenario: Scenario,
  fails: (smaller: Scenario) => Promise<boolean>,
  tries = 80,
): Promise<Scenario> {
  let best = scenario;
  let left = tries;
  for (let found = true; found;) {
    found = false;
    for (const smaller of smallerScenarios(best)) {
      if (left-- <= 0) return best;
      if (!(await fails(smaller))) continue;
      best = smaller;
      found = true;
      break;
    }
  }
  return best;
}

/** Biggest cuts first. */
function* smallerScenarios(scenario: Scenario): Generator<Scenario> {
  for (const visits of without(scenario.visits)) if (visits.length > 0) yield { ...scenario, visits };
  for (const visits of oneSmaller(scenario.visits, smallerVisits)) yield { ...scenario, visits };
}

function* smallerVisits({ hops, document }: Visit): Generator<Visit> {
  // What comes after a document can take its place.
  if (document.onward !== undefined) yield document.onward.to;
  for (const smaller of smallerDocuments(document)) yield { hops, document: smaller };
  for (const smaller of smallerHops(hops)) yield { hops: smaller, document };
}

function* smallerDocuments(document: Document): Generator<Document> {
  const { inside, onward, scripts, rest } = document;
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
  } else for (const hops of smallerHops(inside.hops)) yield { ...inside, hops };
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
