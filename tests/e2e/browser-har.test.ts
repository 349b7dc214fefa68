import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { diagnose } from '../../src/core/diagnose.ts';
import { fromHar } from '../../src/report/import/from-har.ts';
import type { Imported } from '../../src/report/import/import-result.ts';
import { builtExtension } from '../browser/built-extension.ts';
import { launchChromium, type Chromium } from '../browser/chromium.ts';
import { openNetworkPanel, type NetworkPanel } from '../browser/network-panel.ts';
import { until } from '../browser/until.ts';
import { startLab, type Lab } from '../lab/lab.ts';
import { play } from '../lab/play.ts';
import type { Scenario } from '../lab/scenario.ts';
import { cookiePath } from '../lab/scenarios/cookie-path.ts';
import { laxIdpPost } from '../lab/scenarios/lax-idp-post.ts';
import { loginWorks } from '../lab/scenarios/login-works.ts';
import { toldByDiagnosis } from '../lab/told.ts';

/** The HAR files of Chromium itself, with and without sensitive data: what docs/import.md says of them. */
const played = [cookiePath, laxIdpPost, loginWorks];
let lab: Lab;
let chromium: Chromium;
let network: NetworkPanel;

beforeAll(async () => {
  lab = await startLab(played);
  chromium = await launchChromium({
    extension: builtExtension('chromium'),
    hostRules: lab.hostRules,
    trust: [lab.certificate],
  });
  await chromium.devtools.openSessionTrace();
  network = await openNetworkPanel(chromium.cdp, chromium.devtools.frontEndId);
});

afterAll(async () => {
  await chromium.close();
  await lab.close();
});

async function record(scenario: Scenario): Promise<void> {
  const { page } = chromium;
  await chromium.cdp.send('Storage.clearCookies');
  await network.clear();
  const log = await play(scenario, { goto: (url) => page.goto(url), click: (id) => page.click(`#${id}`) }, lab);
  await until('the last request in the Network panel', async () => {
    const { trace } = read(await network.exportHar('sensitive'));
    const seen = trace.chains.flatMap(({ hops }) => hops.filter(({ response }) => response !== undefined));
    return seen.length >= log.length;
  });
}

function read(text: string): Imported {
  const answer = fromHar(text);
  if (!answer.ok) throw new Error(answer.problem.text.text);
  return answer;
}

describe.each(played)('$id, exported by Chromium', (scenario) => {
  beforeAll(() => record(scenario));

  test('with sensitive data, tells the same, and no more than likely', async () => {
    const { trace, source, notes } = read(await network.exportHar('sensitive'));
    const [headline] = toldByDiagnosis(diagnose(trace)).findings.filter(({ severity }) => severity === 'error');
    expect(source).toMatchObject({ maker: 'chrome' });
    expect(notes).toEqual([]);
    expect(headline?.cause).toBe(scenario.expect.cause);
    expect(headline?.confidence).not.toBe('certain');
  });

  test('sanitized, is said to be so, and nothing is claimed', async () => {
    const { trace, source, notes } = read(await network.exportHar('sanitized'));
    expect(source).toMatchObject({ maker: 'chrome' });
    expect(notes.map(({ text }) => text)).toEqual([expect.stringMatching(/^This file holds no cookies at all/)]);
    expect(diagnose(trace).findings).toEqual([]);
  });
});
