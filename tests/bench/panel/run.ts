import { builtExtension } from '../../browser/built-extension.ts';
import { launchChromium } from '../../browser/chromium.ts';
import { until } from '../../browser/until.ts';
import { inPanel, type Click, type Frames } from './in-panel.ts';
import { profileInto } from './profile.ts';
import { hopsPerChain, signIns } from './recording.ts';

/**
 * `npm run bench:panel`: a long recording in the real panel, in Chromium's DevTools. Frames are to be held against those of
 * the empty panel, which is measured first: a busy machine slows both. Processor time is the panel's main thread's.
 */
const chains = 1000;
/** Chains that arrive while it is measured. */
const more = 120;
const selections = 40;

const trace = signIns(chains + more);
const chromium = await launchChromium({ extension: builtExtension('chromium'), size: { width: 1280, height: 800 } });
try {
  const { session, evaluate } = await chromium.devtools.openSessionTrace();
  await session.send('Page.enable');
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const processor = async (): Promise<Spent> => {
    const { metrics } = (await session.send('Performance.getMetrics')) as {
      metrics: readonly { name: string; value: number }[];
    };
    const of = (name: string) => 1000 * (metrics.find((metric) => metric.name === name)?.value ?? 0);
    return {
      all: of('TaskDuration'),
      script: of('ScriptDuration'),
      style: of('RecalcStyleDuration'),
      layout: of('LayoutDuration'),
    };
  };
  const heap = async (): Promise<number> => {
    await session.send('HeapProfiler.collectGarbage');
    return ((await session.send('Runtime.getHeapUsage')) as { usedSize: number }).usedSize / 2 ** 20;
  };
  // eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- what the page answers is known to the caller only
  const measure = async <T extends number | readonly Click[] | Frames>(
    expression: string,
  ): Promise<{ told: T; cpu: Spent }> => {
    await profile.begin();
    const before = await processor();
    const told = (await evaluate(`bench.${expression}`)) as T;
    const cpu = since(before, await processor());
    await profile.end(expression);
    return { told, cpu };
  };
  const profile = profileInto(process.env['BENCH_PROFILES'], session);
  await session.send('Page.addScriptToEvaluateOnNewDocument', { source: inPanel(trace, chains) });
  await evaluate('location.reload()');
  await until('the panel over the bench', () =>
    evaluate(`typeof bench === 'object' && document.querySelector('.empty') !== null`),
  );

  console.log(`${chains} chains, ${chains * hopsPerChain} hops`);
  sayFrames('the empty panel', await measure<Frames>('frames(3000, () => {})'));
  const before = await heap();
  const shown = await measure<number>('show()');
  console.log(`first paint of the recording: ${shown.told.toFixed(0)} ms, processor ${sayCpu(shown.cpu)}`);
  sayFrames('until every verdict was there', await measure<Frames>('checked()'));
  console.log(`memory of the panel for it: ${((await heap()) - before).toFixed(1)} MiB`);
  const selected = await measure<readonly Click[]>(`select(${selections})`);
  const clicks = selected.told.map((click, at) => ({ ...click, at }));
  const picks = clicks.toSorted((a, b) => a.took - b.took);
  const worst = picks.slice(-3).map(({ took, row, at }) => `${took.toFixed(0)} ms (click ${at + 1}: ${row})`);
  const wholes = clicks.map(({ whole }) => whole).toSorted((a, b) => a - b);
  console.log(
    `selection: median ${picks[selections / 2]!.took.toFixed(0)} ms, worst ${worst.toReversed().join(', ')}; ` +
      `with its details: median ${wholes[selections / 2]!.toFixed(0)} ms, worst ${wholes.at(-1)!.toFixed(0)} ms; ` +
      `processor ${sayCpu(selected.cpu, selections)} each`,
  );
  sayFrames('scrolling the list', await measure<Frames>(`scroll('#chains', 4000)`));
  await evaluate(`document.querySelector('#chains').scrollTop = 0`);
  await until('the flow', () => evaluate(`document.querySelector('[role=treeitem][aria-expanded]') !== null`));
  const flow = await measure<readonly Click[]>('select(1)');
  console.log(
    `selecting a flow of 500 hops: ${flow.told[0]!.took.toFixed(0)} ms, with its details ${flow.told[0]!.whole.toFixed(0)} ms, processor ${sayCpu(flow.cpu)}`,
  );
  sayFrames('scrolling its timeline', await measure<Frames>(`scroll('.tg', 4000)`));
  const live = await measure<Frames & { readonly hops: number }>('live(8000, 50)');
  sayFrames(`${live.told.hops} hops coming in within 8 s`, live);
} finally {
  await chromium.close();
}

function sayFrames(what: string, { told, cpu }: { readonly told: Frames; readonly cpu: Spent }): void {
  const { frames, perSecond, median, worst, longTasks, longest } = told;
  console.log(
    `${what}: ${perSecond.toFixed(1)} frames/s, median ${median.toFixed(1)} ms, worst ${worst.toFixed(0)} ms, ` +
      `${longTasks} long tasks, longest ${longest.toFixed(0)} ms, processor ${sayCpu(cpu, frames)} per frame`,
  );
}

/** Milliseconds of the panel's main thread. */
interface Spent {
  readonly all: number;
  readonly script: number;
  readonly style: number;
  readonly layout: number;
}

function since(before: Spent, now: Spent): Spent {
  return {
    all: now.all - before.all,
    script: now.script - before.script,
    style: now.style - before.style,
    layout: now.layout - before.layout,
  };
}

/** In all, then what of it went where; the rest is painting and what the browser itself does. */
function sayCpu({ all, script, style, layout }: Spent, by = 1): string {
  const ms = (value: number) => (value / by).toFixed(1);
  return `${ms(all)} ms (script ${ms(script)}, style ${ms(style)}, layout ${ms(layout)})`;
}
