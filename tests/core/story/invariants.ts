import { causes } from '../../../src/core/causes/index.ts';
import type { ChainDiagnosis, Diagnosis, Evidence, Finding, Hop, HopVerdict } from '../../../src/core/model.ts';
import type { Phrase } from '../../../src/core/words.ts';
import { say } from '../../../src/core/words.ts';

/** What must hold of every diagnosis, whatever the trace. Answers each breach in words; empty: all is well. */
export function breaches(diagnosis: Diagnosis): readonly string[] {
  const hops = new Map(
    diagnosis.chains.flatMap(({ chain, hops }) => hops.map((verdict, hop) => [`${chain.id}#${hop}`, verdict] as const)),
  );
  return diagnosis.chains.flatMap((chain) => [
    ...headlines(chain),
    ...hidden(chain),
    ...chain.findings.flatMap((finding) =>
      [
        ...order(finding, hops),
        ...pointers(finding, hops),
        ...confidence(finding),
        ...hypotheses(finding),
        ...sentences(finding),
      ].map((breach) => `${finding.cause} of ${chain.chain.id}: ${breach}`),
    ),
  ]);
}

/** A lost chain says why once, as an error or, where it may not have mattered, as a warning; and first. */
function headlines({ chain, verdict, findings }: ChainDiagnosis): readonly string[] {
  const errors = findings.filter(({ severity }) => severity === 'error');
  const isLoss = verdict === 'lost' || verdict === 'never-established';
  return [
    ...(errors.length > 1
      ? [`${chain.id}: ${errors.length} headlines: ${errors.map(({ cause }) => cause).join()}`]
      : []),
    ...(isLoss && findings[0]?.severity !== 'error' && findings[0]?.severity !== 'warning'
      ? [`${chain.id}: ${verdict}, and no finding says why`]
      : []),
    ...(!isLoss && errors.length > 0 ? [`${chain.id}: ${verdict}, and yet an error`] : []),
    ...(isLoss && findings[0]?.story.length === 0 ? [`${chain.id}: the headline tells no story`] : []),
  ];
}

function hidden({ chain, findings }: ChainDiagnosis): readonly string[] {
  return findings.flatMap((root) =>
    findings
      .filter(
        ({ cause, cookie }) =>
          causes.find(({ id }) => id === root.cause)?.hides.includes(cause) === true &&
          cookie?.name === root.cookie?.name,
      )
      .map(({ cause }) => `${chain.id}: ${cause} should be hidden by ${root.cause}`),
  );
}

/** Each step happens while its hop lasts, none before the one above it. */
function order({ story }: Finding, hops: ReadonlyMap<string, HopVerdict>): readonly string[] {
  let now = -Infinity;
  return story.flatMap(({ chain, hop }) => {
    const times = hops.get(`${chain}#${hop}`)?.hop.times;
    if (times === undefined) return [`story points at ${chain}#${hop}, which is not there`];
    const end = times.end ?? times.headers ?? times.start;
    now = Math.max(now, times.start);
    return now > end ? [`story tells ${chain}#${hop} too late`] : [];
  });
}

function pointers({ chain, hop, evidence }: Finding, hops: ReadonlyMap<string, HopVerdict>): readonly string[] {
  const own = hops.has(`${chain}#${hop}`) ? [] : [`points at ${chain}#${hop}, which is not there`];
  return [
    ...own,
    ...(evidence.length === 0 ? ['has no evidence'] : []),
    ...evidence.flatMap((one) => {
      if (one.hop === undefined) return one.part === 'rule' ? [] : [`${one.part} without a hop`];
      const verdict = hops.get(`${one.chain}#${one.hop}`);
      if (verdict === undefined) return [`evidence points at ${one.chain}#${one.hop}, which is not there`];
      const isMarked = one.mark === undefined || one.text.includes(one.mark);
      return isThere(one, verdict) && isMarked ? [] : [`not in ${one.chain}#${one.hop}: ${one.part} ${one.text}`];
    }),
  ];
}

function isThere({ part, text }: Evidence, { hop, jarBefore, jarAfter }: HopVerdict): boolean {
  switch (part) {
    case 'request-header':
      return isCookieHeader(text, hop) || isSummary(text, hop) || isHeader(text, hop.request.headers ?? []);
    case 'response-header':
      return isStatus(text, hop) || isHeader(text, hop.response?.headers ?? []);
    case 'url':
      return text.includes(hop.request.url);
    case 'jar':
      return (
        / removed|^\(no |^partition: /.test(text) || [...jarBefore, ...jarAfter].some(({ name }) => text.includes(name))
      );
    case 'navigation':
    case 'timing':
    case 'rule':
      return true;
  }
}

function isCookieHeader(text: string, { request }: Hop): boolean {
  const values = (request.headers ?? [])
    .filter(({ name }) => name.toLowerCase() === 'cookie')
    .map(({ value }) => value);
  return text === (values.length === 0 ? '(no Cookie header)' : `Cookie: ${values.join('; ')}`);
}

/** Too long to be quoted: its size, or the names in it. */
function isSummary(text: string, { request }: Hop): boolean {
  const value = (request.headers ?? []).find(({ name }) => name.toLowerCase() === 'cookie')?.value ?? '';
  const size = /^Cookie: (\d+) bytes/.exec(text)?.[1];
  if (size !== undefined) return Math.abs(Number(size) - value.length) <= 16;
  return (
    value !== '' && text.split(', ').every((name) => name.startsWith('…') || value.includes(name.replace(/…$/, '')))
  );
}

/** A long line may be cut at its end. */
function isHeader(text: string, headers: Hop['request']['headers'] & object): boolean {
  return headers.some(({ name, value }) => {
    const line = `${name}: ${value}`.toLowerCase();
    const shown = text.toLowerCase();
    return line === shown || (shown.endsWith('…') && line.startsWith(shown.slice(0, -1)));
  });
}

function isStatus(text: string, { response, failure }: Hop): boolean {
  const [status, target] = text.split(' Location: ');
  if (response === undefined) return failure !== undefined && text.includes(failure);
  const location = response.headers.find(({ name }) => name.toLowerCase() === 'location')?.value;
  return (
    status === String(response.status) && (target === undefined || [location, response.redirectUrl].includes(target))
  );
}

/** What is said for the record needs no proof but the address that shows it. */
function confidence({ confidence, evidence, severity }: Finding): readonly string[] {
  const proof = ['request-header', 'response-header', 'jar', 'navigation', ...(severity === 'info' ? ['url'] : [])];
  const isProven = evidence.some(({ part, hop }) => hop !== undefined && proof.includes(part));
  return confidence === 'certain' && !isProven ? ['certain, and neither header nor jar shows it'] : [];
}

function hypotheses({ hypotheses }: Finding): readonly string[] {
  return hypotheses.flatMap(({ cause, nextTest, confidence }) => [
    ...(nextTest.text === '' ? [`hypothesis ${cause} has no test`] : []),
    ...(confidence === 'certain' ? [`hypothesis ${cause} is no hypothesis`] : []),
  ]);
}

/** Short, and without a hole that nothing fills. */
function sentences({ title, explanation, story, hypotheses, nextTest, fixes }: Finding): readonly string[] {
  const short = [explanation, ...story.map(({ text }) => text), ...hypotheses.map((one) => one.explanation)];
  const all: readonly Phrase[] = [...short, title, ...(nextTest ? [nextTest] : []), ...fixes.map(({ text }) => text)];
  return [
    ...short
      .map((one) => say(one))
      .filter((text) => text.length > 160)
      .map((text) => `${text.length} characters: ${text}`),
    ...all.flatMap((one) =>
      [...one.text.matchAll(/\{(\w+)\}/g)]
        .filter(([, hole]) => !(hole! in one.values))
        .map(() => `unfilled: ${one.text}`),
    ),
  ];
}
