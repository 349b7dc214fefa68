import type {
  ChainDiagnosis,
  Diagnosis,
  Evidence,
  Finding,
  Fix,
  Hypothesis,
  HopVerdict,
  SessionCookie,
  StoryStep,
  Trace,
} from '../../core/model.ts';
import type { Masker } from './masker.ts';
import type { Author } from './parts-of-text.ts';

/**
 * The diagnosis with every secret replaced, a hop or a finding at each step. `trace` is the redacted trace it then speaks of.
 * Yields how much is done, from 0 to 1.
 */
export function* redactDiagnosis(diagnosis: Diagnosis, trace: Trace, mask: Masker): Generator<number, Diagnosis> {
  const chains = new Map(trace.chains.map((chain) => [chain.id, chain]));
  const told: ChainDiagnosis[] = [];
  for (const one of diagnosis.chains) {
    const share = told.length / diagnosis.chains.length;
    const chain = chains.get(one.chain.id) ?? one.chain;
    const hops: HopVerdict[] = [];
    for (const [index, verdict] of one.hops.entries()) {
      hops.push(redactVerdict(verdict, chain.hops[index] ?? verdict.hop, mask));
      yield share;
    }
    told.push(redactTold(one, { chain, hops }, mask));
    yield share;
  }
  const findings: Finding[] = [];
  for (const finding of diagnosis.findings) {
    findings.push(redactFinding(finding, mask));
    yield 1;
  }
  return {
    sessionCookies: diagnosis.sessionCookies.map((cookie) => redactFollowed(cookie, mask)),
    chains: told,
    findings,
  };
}

export function redactFollowed(cookie: SessionCookie, mask: Masker): SessionCookie {
  return { ...cookie, name: mask.name(cookie.name), path: mask.path(cookie.path) };
}

/** All but the hops, which are masked already. */
function redactTold(
  told: ChainDiagnosis,
  masked: Pick<ChainDiagnosis, 'chain' | 'hops'>,
  mask: Masker,
): ChainDiagnosis {
  return {
    ...told,
    ...masked,
    tracks: told.tracks.map((track) => ({
      ...track,
      cookie: { ...track.cookie, name: mask.name(track.cookie.name) },
      ...(track.copies && {
        copies: track.copies.map(({ cookie, steps }) => ({
          cookie: { ...cookie, name: mask.name(cookie.name), path: mask.path(cookie.path) },
          steps,
        })),
      }),
    })),
    findings: told.findings.map((finding) => redactFinding(finding, mask)),
    sentence: mask.phrase(told.sentence),
  };
}

function redactVerdict(verdict: HopVerdict, hop: HopVerdict['hop'], mask: Masker): HopVerdict {
  return {
    ...verdict,
    ...redactJudged(verdict, mask),
    hop,
    jarBefore: verdict.jarBefore.map(mask.cookie),
    jarAfter: verdict.jarAfter.map(mask.cookie),
  };
}

/** What became of each cookie at a hop, for reports that do not tell of the whole jar. */
export function redactJudged(verdict: HopVerdict, mask: Masker): Pick<HopVerdict, 'cookies' | 'setCookies'> {
  return {
    cookies: verdict.cookies.map((told) => ({ ...told, cookie: mask.cookie(told.cookie) })),
    setCookies: verdict.setCookies.map((told) => ({
      ...told,
      line: mask.header({ name: 'Set-Cookie', value: told.line }).value,
      cookie: told.cookie === undefined ? undefined : mask.cookie(told.cookie),
      replaced: told.replaced === undefined ? undefined : mask.cookie(told.replaced),
    })),
  };
}

export function redactFinding(finding: Finding, mask: Masker): Finding {
  const { cookie, nextTest } = finding;
  return {
    ...finding,
    cookie:
      cookie === undefined ? undefined : { ...cookie, name: mask.name(cookie.name), path: mask.path(cookie.path) },
    title: mask.phrase(finding.title),
    explanation: mask.phrase(finding.explanation),
    evidence: finding.evidence.map((evidence) => redactEvidence(evidence, mask)),
    // What was replayed names cookies and hosts, and no report tells it.
    fixes: finding.fixes.map(({ change: _, replayedCopies: __, ...fix }): Fix => ({
      ...fix,
      setting: mask.text(fix.setting, 'us'),
      text: mask.phrase(fix.text),
      code: fix.code === undefined ? undefined : mask.text(fix.code, 'us'),
      cost: fix.cost === undefined ? undefined : mask.phrase(fix.cost),
    })),
    story: finding.story.map((step): StoryStep => ({ ...step, text: mask.phrase(step.text) })),
    hypotheses: finding.hypotheses.map((hypothesis): Hypothesis => ({
      ...hypothesis,
      title: mask.phrase(hypothesis.title),
      explanation: mask.phrase(hypothesis.explanation),
      evidence: hypothesis.evidence.map((evidence) => redactEvidence(evidence, mask)),
      nextTest: mask.phrase(hypothesis.nextTest),
    })),
    nextTest: nextTest === undefined ? undefined : mask.phrase(nextTest),
  };
}

function authorOf(part: Evidence['part']): Author {
  if (part === 'jar') return 'jar';
  return part === 'timing' || part === 'rule' ? 'us' : 'page';
}

/** Masking keeps positions, so the mark is found again where it stood. */
function redactEvidence(evidence: Evidence, mask: Masker): Evidence {
  const author = authorOf(evidence.part);
  const text = mask.text(evidence.text, author);
  const { mark, note, said } = evidence;
  const at = mark === undefined ? -1 : evidence.text.indexOf(mark);
  return {
    ...evidence,
    text,
    mark: mark === undefined ? undefined : at < 0 ? mask.text(mark, author) : text.slice(at, at + mark.length),
    note: note === undefined ? undefined : mask.phrase(note),
    ...(said && { said: mask.phrase(said) }),
  };
}
