import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { diagnose } from '../../src/core/diagnose.ts';
import type { Trace } from '../../src/core/model.ts';
import type { Redaction } from '../../src/report/har/session-trace.ts';
import { toHar } from '../../src/report/har/to-har.ts';
import { builtExtension } from '../browser/built-extension.ts';
import { launchChromium, type Chromium } from '../browser/chromium.ts';
import { openNetworkPanel, type NetworkPanel } from '../browser/network-panel.ts';
import { everything } from '../report/everything.ts';
import { wantedRows } from './in-network-panel.ts';

/**
 * Reports of every recording that the tests keep, opened by the Network panel of the real DevTools as a user does. The
 * reports of the lab's scenarios as Chromium recorded them are opened in scenarios.test.ts.
 */
let chromium: Chromium;
let panel: NetworkPanel;

beforeAll(async () => {
  chromium = await launchChromium({ extension: builtExtension('chromium') });
  await chromium.devtools.openSessionTrace();
  panel = await openNetworkPanel(chromium.cdp, chromium.devtools.frontEndId);
});

afterAll(() => chromium.close());

function reportOf(trace: Trace, redaction: Redaction): string {
  return JSON.stringify(toHar(trace, diagnose(trace), { redaction, salt: 'a salt', version: '1' }));
}

const ofEveryKind = everything.filter(({ name }) => name.startsWith('report: '));

describe.each([
  ['values', everything],
  ['none', ofEveryKind],
] as const)('the Network panel opens a report, redaction: %s', (redaction, recordings) => {
  test.each(recordings)('$name', async ({ trace }) => {
    const text = reportOf(trace(), redaction);
    expect(await panel.importHar(text)).toEqual(wantedRows(text));
    expect(await panel.complaints()).toEqual([]);
  });
});

test('it draws every part of a request', async () => {
  for (const { trace } of ofEveryKind) {
    await panel.importHar(reportOf(trace(), 'values'));
    await panel.showDetails();
  }
  expect(await panel.complaints()).toEqual([]);
});

test('it says so when a file is broken', async () => {
  const before = await panel.importHar(reportOf(everything[0]!.trace(), 'values'));
  expect(before.length).toBeGreaterThan(0);
  await expect(panel.importHar('{"log": {"entries": [{', 1000)).rejects.toThrow('the imported requests');
  expect(await panel.complaints()).toHaveLength(1);
});
