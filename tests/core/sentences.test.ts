import { describe, expect, test } from 'vitest';
import { diagnose } from '../../src/core/diagnose.ts';
import type { ChainDiagnosis, Finding, Trace } from '../../src/core/model.ts';
import { spans, type Phrase } from '../../src/core/words.ts';
import { chain } from '../chain.ts';
import { scenarios } from '../lab/scenarios/index.ts';
import { corpus } from '../report/corpus.ts';
import { simulate } from '../simulate.ts';
import { broken } from './broken-apps.ts';
import { lookAlikes } from './causes/look-alikes/index.ts';
import { realCases } from './real-cases.ts';

// What the verdict card says, over every recording that these tests have.

const recordings: readonly (readonly [string, () => Trace])[] = [
  ...scenarios.map((scenario) => [`lab: ${scenario.id}`, () => simulate(scenario).trace] as const),
  ...broken.map(({ name, script }) => [`broken: ${name}`, () => chain(script)] as const),
  ...realCases.map(({ source, script }) => [`real: ${source}`, () => chain(script)] as const),
  ...Object.entries(corpus).map(([name, script]) => [`report: ${name}`, () => chain(script)] as const),
  ...Object.entries(lookAlikes).flatMap(([cause, rows]) =>
    rows.map(({ name, script }) => [`look-alike: ${cause}, ${name}`, () => chain(script)] as const),
  ),
];

const plain = (told: Phrase): string =>
  spans(told)
    .map(({ text }) => text)
    .join('');
const ours = (told: Phrase): string =>
  spans(told)
    .map(({ text, code }) => (code ? '…' : text))
    .join('');

interface Said {
  readonly headlines: readonly Phrase[];
  /** Everything in our words that stands on a card. */
  readonly all: readonly Phrase[];
}

function saidOf(trace: Trace): Said {
  const { chains } = diagnose(trace, { chosen: [] });
  return {
    headlines: chains.flatMap(({ sentence, findings }) => [
      sentence,
      ...findings.map(({ explanation }) => explanation),
    ]),
    all: chains.flatMap(onCard),
  };
}

function onCard({ sentence, findings }: ChainDiagnosis): readonly Phrase[] {
  return [sentence, ...findings.flatMap(ofFinding)];
}

function ofFinding({ explanation, evidence, fixes, story, hypotheses, nextTest }: Finding): readonly Phrase[] {
  return [
    explanation,
    ...evidence.flatMap(({ note }) => note ?? []),
    ...fixes.flatMap(({ text, cost }) => [text, ...(cost === undefined ? [] : [cost])]),
    ...story.map(({ text }) => text),
    ...hypotheses.flatMap((one) => [one.title, one.explanation, one.nextTest]),
    ...(nextTest === undefined ? [] : [nextTest]),
  ];
}

/** Words of specifications and of this program's inside, for which a plain word does. */
const jargon =
  /\b(?:jars?|issuer|top-level|site[- ]for[- ]cookies|initiators?|registrable|idempotent|rebuff|shadow\w*|ephemeral|ancestor|partition key|safe method|canonical)\b/i;

describe.each(recordings)('%s', (_, record) => {
  test('the verdict fits on two lines, and nothing on the card asks for a specification', () => {
    const { headlines, all } = saidOf(record());
    expect(headlines.map(plain).filter((text) => text.length > 160)).toEqual([]);
    expect(all.map(ours).filter((text) => jargon.test(text))).toEqual([]);
  });
});
