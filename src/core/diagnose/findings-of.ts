import type { CauseContext, Draft } from '../causes/cause.ts';
import { causesFor } from '../causes/causes-for.ts';
import { causes } from '../causes/index.ts';
import { leftOutOf } from '../causes/left-out.ts';
import { propose } from '../fix/propose.ts';
import type { Trial } from '../fix/verify.ts';
import type { Confidence, Finding, Severity } from '../model.ts';
import { appOf } from '../session/followed.ts';
import type { JudgedChain } from '../session/followed.ts';
import type { Loss } from '../session/loss.ts';
import { phrase, type Phrase } from '../words.ts';

interface Candidate {
  readonly id: string;
  readonly title: string;
  readonly draft: Draft;
}

/**
 * What the causes say of a chain, most important first, with their fixes. One loss has one cause: the first that speaks of
 * it. One chain has one error: a second loss of the same chain is a consequence or a companion of the first.
 */
export function findingsOf(context: CauseContext, deciding: Loss | undefined): readonly Finding[] {
  const all: Candidate[] = [];
  for (const { id, title, check } of causesFor(context))
    for (const draft of check(context)) all.push({ id, title, draft });
  if (all.length === 0) return [];
  const shown = withoutConsequences(all);
  return headlinesFirst(shown.map((candidate) => findingOf(context, candidate, deciding)));
}

function withoutConsequences(all: readonly Candidate[]): readonly Candidate[] {
  const hidden = all.flatMap(({ id, draft }) =>
    (causes.find((cause) => cause.id === id)?.hides ?? []).map((hides) => ({ hides, followed: draft.followed })),
  );
  const told = new Set<string>();
  return all.filter(({ id, draft }) => {
    if (hidden.some(({ hides, followed }) => hides === id && followed === draft.followed)) return false;
    if (draft.followed === undefined || draft.story.length === 0) return true;
    const cookie = `${draft.followed.name}\n${draft.followed.app}`;
    // Several cookies that one rule hit at one hop are one story.
    const event = `${id}\n${draft.place.chain}#${draft.place.hop}`;
    if (told.has(cookie) || told.has(event)) return false;
    told.add(cookie).add(event);
    return true;
  });
}

/** What turns a likely cause into a certain one, where the cause itself names no test. */
function decidingTest({ trace }: CauseContext, confidence: Confidence): Phrase | undefined {
  if (confidence === 'certain') return undefined;
  return trace.jar.observed
    ? phrase('Change this alone and repeat the steps: is the session kept?')
    : phrase(
        'Repeat the steps with Session Trace open: then the browser’s cookies are watched, and this is proven or refuted.',
      );
}

function findingOf(context: CauseContext, { id, title, draft }: Candidate, deciding: Loss | undefined): Finding {
  const { place, followed } = draft;
  const loss = draft.story.length === 0 ? undefined : context.losses.find((one) => one.followed === followed);
  // A finding stands in the chain whose verdict it explains; where its fault lies in an earlier one, evidence and story say so.
  const at = place.chain === context.chain.chain.id ? place : (loss?.at ?? place);
  const isHeadline = deciding === undefined || followed === deciding.followed;
  const app = followed?.app ?? appOf(context.chainOf(place.chain)?.hops[place.hop]?.hop.request.url ?? '');
  const leftOut = leftOutOf(context, app);
  const confidence = leftOut === undefined ? draft.confidence : 'possible';
  return {
    cause: id,
    severity: draft.severity === 'error' && !isHeadline ? 'warning' : draft.severity,
    confidence,
    chain: at.chain,
    hop: at.hop,
    cookie: draft.cookie,
    reasons: draft.reasons,
    title: draft.title ?? phrase(title),
    explanation: draft.explanation,
    evidence: leftOut === undefined ? draft.evidence : [...draft.evidence, leftOut],
    story: draft.story,
    hypotheses: (draft.hypotheses ?? []).map((one) => (leftOut === undefined ? one : { ...one, confidence })),
    nextTest: draft.nextTest ?? decidingTest(context, confidence),
    fixes: propose({
      remedies: draft.remedies,
      followed,
      app,
      chains: context.flow,
      profile: context.profile,
      line:
        loss?.origin === undefined
          ? undefined
          : context.chainOf(loss.origin.place.chain)?.hops[loss.origin.place.hop]?.setCookies[loss.origin.line]?.line,
      trial: loss === undefined ? undefined : trialOf(context, loss),
    }),
  };
}

/** Replaying more would take longer and prove nothing more. */
const mostChains = 30;

/** From the chain that set the session to the one that lost it. */
export function trialOf(context: Pick<CauseContext, 'trace' | 'profile' | 'chainOf'>, loss: Loss): Trial {
  const all = context.trace.chains;
  const last = all.findIndex(({ id }) => id === loss.at.chain);
  const first = all.findIndex(({ id }) => id === (loss.origin?.place.chain ?? loss.at.chain));
  const chains = all
    .slice(Math.max(0, first, last - mostChains), last + 1)
    .flatMap(({ id, kind }): readonly JudgedChain[] => (kind === 'other' ? [] : [context.chainOf(id)!]))
    .filter(
      ({ chain, hops }) =>
        // A flow that was stranded on another site may have got there in a chain of its own.
        chain.id === loss.at.chain || hops.some(({ hop }) => appOf(hop.request.url) === loss.followed.app),
    );
  return { trace: context.trace, profile: context.profile, chains, loss };
}

const severities: readonly Severity[] = ['error', 'warning', 'info'];
const confidences: readonly Confidence[] = ['certain', 'likely', 'possible'];

/** Errors first, then the surer ones; otherwise as they stand. */
export function headlinesFirst(findings: readonly Finding[]): readonly Finding[] {
  return findings.toSorted(
    (a, b) =>
      severities.indexOf(a.severity) - severities.indexOf(b.severity) ||
      confidences.indexOf(a.confidence) - confidences.indexOf(b.confidence),
  );
}
