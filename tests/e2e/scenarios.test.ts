import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { diagnose } from '../../src/core/diagnose.ts';
import { fromHar } from '../../src/report/import/from-har.ts';
import { builtExtension } from '../browser/built-extension.ts';
import { launchChromium, type Chromium } from '../browser/chromium.ts';
import { dropFile } from '../browser/drop-file.ts';
import { openNetworkPanel, type NetworkPanel } from '../browser/network-panel.ts';
import { disagreements } from '../lab/agreement.ts';
import { differences, withoutQuery } from '../lab/differences.ts';
import { openLabBrowser, verdictWord, type LabBrowser, type Run } from '../lab/lab-browser.ts';
import { scenarios } from '../lab/scenarios/index.ts';
import { toldByDiagnosis } from '../lab/told.ts';
import { wantedRows } from './in-network-panel.ts';

/** Every scenario of the lab in Chromium, with the real DevTools panel. One browser for all. */
let browser: LabBrowser;
/** A browser of someone else, who gets the reports. */
let other: Chromium;
let network: NetworkPanel;

beforeAll(async () => {
  browser = await openLabBrowser(scenarios, { extension: builtExtension('chromium') });
  other = await launchChromium({ extension: builtExtension('chromium') });
  await other.devtools.openSessionTrace();
  network = await openNetworkPanel(other.cdp, other.devtools.frontEndId);
});

afterAll(async () => {
  await other.close();
  await browser.close();
});

describe.each(scenarios)('$id', (scenario) => {
  const { expect: expected } = scenario;
  let run: Run;

  beforeAll(async () => {
    run = await browser.run(scenario);
  });

  test('the report says what is expected', () => {
    expect(run.differences).toEqual([]);
  });

  test('the command line, given the masked report, tells the same', () => {
    const read = fromHar(run.reportText);
    if (!read.ok) throw new Error(read.problem.text.text);
    const told = toldByDiagnosis(diagnose(read.trace, { chosen: read.chosen }));
    expect(differences(expected, told)).toEqual([]);
    expect(told.findings[0]).toEqual(run.told.findings[0]);
  });

  test('Chromium’s own Network panel opens the masked report', async () => {
    expect(await network.importHar(run.reportText)).toEqual(wantedRows(run.reportText));
    expect(await network.complaints()).toEqual([]);
  });

  test('the panel, given the masked report, shows the same headline', async () => {
    const sessionTrace = await other.devtools.openSessionTrace();
    await dropFile(sessionTrace, `${scenario.id}.har`, run.reportText);
    const row = { role: 'treeitem', name: new RegExp(`(^|, )${verdictWord(scenario)}:`) };
    await sessionTrace.click(row);
    expect((await sessionTrace.query(row)).some(({ states }) => states['selected'] === true)).toBe(true);
    const { cause } = expected;
    if (cause !== undefined) await sessionTrace.find({ role: 'button', name: cause });
  });

  test('the report has every hop that the servers saw, with its cookies', () => {
    const inReport = run.report.log.entries.map(({ request }) => `${request.method} ${withoutQuery(request.url)}`);
    const onServers = run.log.map(({ method, url }) => `${method} ${withoutQuery(url)}`);
    expect(inReport.filter((hop) => onServers.includes(hop))).toEqual(onServers);
  });

  test('Chromium agrees about every cookie at every hop', () => {
    expect(run.referee).toHaveLength(run.log.length);
    expect(disagreements(run.referee, run.report)).toEqual([]);
  });

  test('the panel shows the verdict', async () => {
    const { panel } = browser;
    const rows = await panel.query({ role: 'treeitem', name: new RegExp(`(^|, )${verdictWord(scenario)}:`) });
    expect(rows.some(({ states }) => states['selected'] === true)).toBe(true);
    const text = await panel.text();
    expect(text).toContain(verdictWord(scenario));
    expect(text.includes('session lost here')).toBe(expected.verdict === 'lost');
  });

  if (expected.cause === undefined) return;
  const { cause } = expected;
  test('the panel highlights the hop and names cause and fix', async () => {
    const { panel } = browser;
    const place = expected.lostAt ?? expected.faultAt;
    const rejected = expected.verdict === 'never-established' && expected.reasons !== undefined;
    if (expected.verdict === 'lost' || rejected) {
      const rows = (await panel.query({ role: 'row' })).map(({ name }) => name);
      const flag = expected.verdict === 'lost' ? 'session lost here' : 'cookie refused here';
      const band = rows.findIndex((name) => name.startsWith(flag));
      expect(band).not.toBe(-1);
      if (place) expect(rows[band + 1]).toContain(` ${place.url}`);
    }
    expect(await panel.query({ role: 'button', name: cause })).toHaveLength(1);
    const finding = run.report.log._sessionTrace.findings[0]!;
    const text = await panel.text();
    // What is only told for information asks for no fix.
    const isInformation = finding.severity === 'info';
    expect(finding.fixes.length === 0).toBe(isInformation);
    expect(await panel.query({ role: 'heading', name: 'Fix' })).toHaveLength(isInformation ? 0 : 1);
    // The tab of the framework that answered is in front.
    const inFront = finding.fixes.find(({ detected }) => detected) ?? finding.fixes[0];
    if (inFront?.verified === true) expect(text).toContain('verified on this trace');
    if (expected.confidence === 'certain') expect(text).toContain('certain');
  });
});
