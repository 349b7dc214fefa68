import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { FrameworkCase } from './case.ts';
import { cases, hosts } from './cases/index.ts';
import type { ReportedFinding, ReportedFix } from './report.ts';
import { openFrameworkBrowser, type FrameworkBrowser, type Outcome } from './run-case.ts';
import { record } from './results.ts';

/** Real software set up wrongly, diagnosed in real DevTools; then set up as the report advises. */
let browser: FrameworkBrowser;

beforeAll(async () => {
  browser = await openFrameworkBrowser(hosts);
});

afterAll(() => browser.close());

describe.each(cases)('$id: $mistake', (example) => {
  let fix: ReportedFix | undefined;

  test('is diagnosed, and the setting is named', async () => {
    const outcome = await browser.run(example);
    expect(outcome.page.includes('Signed in')).toBe(example.heals === true);
    const { findings } = outcome.report.log._sessionTrace;
    const headline = findings[0];
    fix = headline?.fixes.find(
      ({ framework, setting }) => framework === example.advice.framework && setting === example.advice.setting,
    );
    record(example, { diagnosed: headline, fix });
    expect({
      cause: headline?.cause,
      severity: headline?.severity,
      ...(example.expect.hypothesis && { hypothesis: headline?.hypotheses[0]?.cause }),
      ...(example.expect.cookie && { cookie: headline?.cookie?.name }),
    }).toEqual({ severity: 'error', ...example.expect });
    expect(settingsOf(headline, example.advice.framework)).toContain(example.advice.setting);
    expect(fix?.detected).toBe(example.advice.detected ?? true);
  });

  test('is healthy with the advised setting', async () => {
    const advised = example.advice.byHand ?? fix?.code ?? undefined;
    expect(advised, 'code in the report').toBeDefined();
    const outcome = await browser.run(example, advised);
    expect({ page: outcome.page, ...told(outcome) }).toMatchObject({
      page: expect.stringContaining('Signed in') as string,
      errors: [],
      broken: [],
      isKept: true,
    });
    record(example, { healthy: true });
  });
});

function settingsOf(finding: ReportedFinding | undefined, of: string): readonly string[] {
  return (finding?.fixes ?? []).filter(({ framework }) => framework === of).map(({ setting }) => setting);
}

function told({ report }: Outcome) {
  const { findings, chains } = report.log._sessionTrace;
  const verdicts = chains.map(({ verdict }) => verdict);
  return {
    errors: findings.filter(({ severity }) => severity === 'error').map(({ cause }) => cause),
    broken: verdicts.filter((verdict) => verdict === 'lost' || verdict === 'never-established'),
    isKept: verdicts.includes('kept'),
  };
}

test('at least fifteen different causes', () => {
  const kinds = new Set(cases.map(({ expect: { cause, hypothesis } }: FrameworkCase) => hypothesis ?? cause));
  expect(kinds.size).toBeGreaterThanOrEqual(15);
});
