import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { builtExtension } from '../../browser/built-extension.ts';
import { launchChromium } from '../../browser/chromium.ts';
import { until, within } from '../../browser/until.ts';
import { hostileFiles } from '../../fuzz/hostile-files.ts';
import { hugeRecordings } from './huge-recordings.ts';
import { profileInto } from './profile.ts';
import { watchTasks, type Tasks, type Watch } from './watch-tasks.ts';

/**
 * `npm run bench:hostile`: files beyond measure in the real panel, in Chromium's DevTools. For each: how long the panel could
 * not answer while it was read, when it came on screen, and at each click after. `-- --only text`: those with it in their name.
 */
const only = process.argv[process.argv.indexOf('--only') + 1] ?? '';
const chosen = process.argv.includes('--only') ? (name: string) => name.includes(only) : () => true;
const files: Readonly<Record<string, () => string>> = {
  ...Object.fromEntries(Object.entries(hostileFiles).map(([name, make]) => [name, () => JSON.stringify(make())])),
  ...hugeRecordings,
};

const acts: Readonly<Record<string, string>> = {
  'Headers tab': `document.querySelector('#details-headers')?.click()`,
  'show whole text': `[...document.querySelectorAll('.d-body .hd .lnk')].slice(0, 1).forEach((one) => one.click())`,
  'Jar tab': `document.querySelector('#details-jar')?.click()`,
  'Timing tab': `document.querySelector('#details-timing')?.click()`,
  'What-if tab': `document.querySelector('#details-what-if')?.click()`,
  'Cookies tab': `document.querySelector('#details-cookies')?.click()`,
  'another hop': `document.querySelector('[data-row="0"].hop .req')?.click()`,
  'all lanes': `document.querySelector('.th .lane-more button')?.click()`,
  'first lanes': `document.querySelector('.th .lane-more button')?.click()`,
  'all requests': `document.querySelector('.opt-all')?.click()`,
  'not all requests': `document.querySelector('.opt-all')?.click()`,
  'end of the list': `{ const list = document.querySelector('#chains'); if (list) list.scrollTop = list.scrollHeight; }`,
  'a chain there': `[...document.querySelectorAll('#chains [role=treeitem]')].at(-1)?.click()`,
  'end of the timeline': `{ const grid = document.querySelector('.tg'); if (grid) grid.scrollTop = grid.scrollHeight; }`,
  'a filter': `{ const box = document.querySelector('[type=search]'); if (box) { box.value = 'sid'; box.dispatchEvent(new Event('input', { bubbles: true })); } }`,
  'no filter': `{ const box = document.querySelector('[type=search]'); if (box) { box.value = ''; box.dispatchEvent(new Event('input', { bubbles: true })); } }`,
};

const folder = mkdtempSync(join(tmpdir(), 'session-trace-hostile-'));
const chromium = await launchChromium({ extension: builtExtension('chromium'), size: { width: 1280, height: 800 } });
let worst = 0;
try {
  const { session, evaluate } = await chromium.devtools.openSessionTrace();
  const profile = profileInto(process.env['BENCH_PROFILES'], session);
  await until('the panel', () => evaluate(`document.querySelector('#import-file') !== null`));
  await evaluate(watchTasks);
  const take = () => evaluate(() => (Reflect.get(window, 'watch') as Watch).take());
  console.log('     MB  seconds  moves  frames  longest ms: reading, clicks');
  for (const [name, make] of Object.entries(files)) {
    if (!chosen(name)) continue;
    const file = join(folder, `${name.replace(/[^\w]+/g, '-')}.har`);
    writeFileSync(file, make());
    const size = statSync(file).size / 1e6;
    await profile.begin();
    await take();
    const start = performance.now();
    await chooseFile(file);
    const what = await until(
      name,
      () =>
        evaluate(() => {
          if (document.querySelector('progress') !== null) return undefined;
          const bar = document.querySelector('.infobar');
          return bar === null ? undefined : { refused: bar.getAttribute('role') === 'alert', text: bar.textContent };
        }),
      240_000,
    );
    await evaluate(() => (Reflect.get(window, 'watch') as Watch).after(() => undefined));
    const seconds = (performance.now() - start) / 1000;
    const reading = await take();
    await profile.end(`${name} reading`);
    const clicks: { act: string; took: number; tasks: Tasks }[] = [];
    await profile.begin();
    for (const [act, run] of what.refused ? [] : Object.entries(acts)) {
      const took = (await within(`${name}: ${act}`, evaluate(`watch.after(() => { ${run} })`), 60_000)) as number;
      await evaluate(() => (Reflect.get(window, 'watch') as Watch).after(() => undefined));
      clicks.push({ act, took, tasks: await take() });
    }
    await profile.end(`${name} clicks`);
    rmSync(file);
    const slow = clicks.toSorted((a, b) => b.took - a.took).filter(({ took }, at) => at === 0 || took > 200);
    worst = Math.max(worst, reading.longest, ...clicks.map(({ took }) => took));
    console.log(
      `${size.toFixed(1).padStart(7)}  ${seconds.toFixed(1).padStart(7)}  ${String(reading.moves).padStart(5)}` +
        `  ${String(reading.frames).padStart(6)}  ${reading.longest.toFixed(0).padStart(7)}` +
        `  ${(slow[0]?.took ?? 0).toFixed(0).padStart(6)}  ${name}` +
        (what.refused ? `: refused, ${what.text.slice(0, 120)}` : '') +
        (slow.length > 0 ? ` (${slow.map(({ act, took }) => `${act} ${took.toFixed(0)}`).join(', ')})` : ''),
    );
    await evaluate(`document.querySelector('.infobar button:last-child').click()`);
    await until('the recording', () => evaluate(`document.querySelector('.infobar') === null`));
    await session.send('HeapProfiler.collectGarbage');
  }
  console.log(`longest time without an answer: ${worst.toFixed(0)} ms`);

  async function chooseFile(path: string): Promise<void> {
    const { result } = (await session.send('Runtime.evaluate', {
      expression: `document.getElementById('import-file')`,
    })) as { result: { objectId: string } };
    await session.send('DOM.setFileInputFiles', { objectId: result.objectId, files: [path] });
  }
} finally {
  await chromium.close();
  rmSync(folder, { recursive: true });
}
