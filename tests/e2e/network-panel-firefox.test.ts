import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { diagnose } from '../../src/core/diagnose.ts';
import { toHar } from '../../src/report/har/to-har.ts';
import { builtExtension } from '../browser/built-extension.ts';
import { findFirefox } from '../browser/find-browser.ts';
import { launchFirefox, type Firefox } from '../browser/firefox.ts';
import { everything } from '../report/everything.ts';
import { wantedRows } from './in-network-panel.ts';

const path = findFirefox();
if (path === undefined) console.warn('No Firefox found: its Network panel is not asked. Set FIREFOX_PATH to one.');

const told = everything.filter(({ name }) => /^(?:lab|report): /.test(name));

describe.skipIf(path === undefined)('Firefox’s own Network panel opens a masked report', () => {
  let firefox: Firefox;

  beforeAll(async () => {
    firefox = await launchFirefox({ extension: builtExtension('firefox') });
  });

  afterAll(() => firefox.close());

  test.each(told)('$name', async ({ trace: make }) => {
    const trace = make();
    const text = JSON.stringify(toHar(trace, diagnose(trace), { redaction: 'values', salt: 'a salt', version: '1' }));
    expect(await firefox.toolbox.importHar(text)).toEqual(wantedRows(text));
  });

  test('and says so when a file is broken', async () => {
    await expect(firefox.toolbox.importHar('{"log": {"entries": [{}]}}')).rejects.toThrow(/HAR/);
  });
});
