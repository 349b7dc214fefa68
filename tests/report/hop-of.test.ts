import { expect, test } from 'vitest';
import { diagnose } from '../../src/core/diagnose.ts';
import { summaryText } from '../../src/panel/summary-text.ts';
import { hopOf } from '../../src/report/hop-of.ts';
import { toMarkdown } from '../../src/report/markdown/to-markdown.ts';
import { toSvg } from '../../src/report/picture/to-svg.ts';
import { toText } from '../../src/report/text/to-text.ts';
import { chain } from '../chain.ts';
import { corpus } from './corpus.ts';

test.each([
  ['c1', 1, 'hop 2'],
  ['c2', 1, 'hop 2 in c2'],
  ['c2', undefined, undefined],
] as const)('of %s: %s is %s where c1 is told of', (id, hop, said) => {
  expect(hopOf({ chain: id, hop }, 'c1')).toBe(said);
});

test('text, Markdown, summary and picture say of which chain a hop is, where it is not of the one told of', () => {
  const trace = chain(Object.values(corpus)[0]!);
  const diagnosis = diagnose(trace);
  const elsewhere = diagnosis.findings.map((finding) => ({
    ...finding,
    story: finding.story.map((step) => ({ ...step, chain: 'c99', hop: 4 })),
    evidence: finding.evidence.map((one) => ({ ...one, chain: 'c99', hop: 6 })),
  }));
  const told = {
    ...diagnosis,
    findings: elsewhere,
    chains: diagnosis.chains.map((one) => ({
      ...one,
      findings: elsewhere.filter((finding) => finding.chain === one.chain.id),
    })),
  };
  const lost = told.chains.find(({ findings }) => findings.length > 0)!;
  const texts = [toText(told), toMarkdown(trace, told, { redaction: 'none', salt: '' })];
  for (const text of texts) expect(text).toMatch(/hop 5 in c99[^]*hop 7 in c99/);
  expect(summaryText(lost)).toContain('hop 7 in c99');
  expect(toSvg(lost, { theme: 'light', browser: trace.browser }).svg).toContain('hop 7 in c99');
});
