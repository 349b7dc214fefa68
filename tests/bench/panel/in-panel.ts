import type { Trace } from '../../../src/core/model.ts';
import { asExpression } from '../../browser/evaluate.ts';

/**
 * Runs in the panel before its own code: a recorder whose recording is given, and what measures it. Text, because it travels
 * to another page. Chains keep their identity from one version to the next, as the real recorder's do.
 */
export function inPanel(trace: Trace, chains: number): string {
  return asExpression(stage, [trace, chains]);
}

/** What the page offers to the bench. */
export interface Stage {
  /** Milliseconds until the recording is painted, from the moment it is handed over. */
  show(): Promise<number>;
  /** The frames until every chain has its verdict. */
  checked(): Promise<Frames>;
  /** Frames while \`run\` is called before each, for so long (ms). */
  frames(milliseconds: number, run: (at: number) => void, isOver?: () => boolean): Promise<Frames>;
  scroll(selector: string, milliseconds: number): Promise<Frames>;
  /** Hops arrive one by one, so many a second. */
  live(milliseconds: number, hopsPerSecond: number): Promise<Frames>;
  /** \`n\` clicks, each on another row. */
  select(n: number): Promise<Click[]>;
}

export interface Click {
  /** Milliseconds until it is painted: list, verdict and timeline. */
  readonly took: number;
  /** And until the details of its hop are, too. */
  readonly whole: number;
  /** What was clicked: its id in the list, and its verdict. */
  readonly row: string;
}

export interface Frames {
  readonly frames: number;
  readonly perSecond: number;
  /** Of the time between two frames, in ms. */
  readonly median: number;
  readonly worst: number;
  /** Tasks above 50 ms, and the longest. */
  readonly longTasks: number;
  readonly longest: number;
}

function stage(trace: Trace, shown: number): void {
  const listeners = new Set<() => void>();
  const { startedAt } = trace;
  const timeOf = (chains: number) => trace.chains[chains]?.hops[0]?.times.start ?? Infinity;
  const upTo = (chains: number, hops: number): Trace => {
    const whole = trace.chains.slice(0, chains);
    const next = trace.chains[chains];
    const list =
      next === undefined || hops === 0
        ? whole
        : [...whole, { ...next, hops: next.hops.slice(0, hops), state: 'open' as const }];
    const changes = trace.jar.changes.filter((change) => change.time < timeOf(chains + (hops === 0 ? 0 : 1)));
    return { ...trace, chains: list, jar: { ...trace.jar, changes } };
  };
  let now: Trace = { ...trace, chains: [], jar: { ...trace.jar, changes: [] } };
  const put = (next: Trace) => {
    now = next;
    listeners.forEach((listener) => listener());
  };
  const state = { recording: true, preserve: true, since: startedAt, hasAccess: true, limit: 100_000 };
  Reflect.set(window, 'sessionTrace', {
    trace: () => now,
    state: () => state,
    subscribe: (listener: () => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    record: () => undefined,
    clear: () => undefined,
    preserve: () => undefined,
    keep: () => undefined,
  });

  const frame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve));
  /** After the frame has been painted: the task that follows it. */
  const painted = async () => {
    await frame();
    await new Promise<void>((resolve) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => resolve();
      port2.postMessage(0);
    });
  };
  const urlOf = (selector: string) => document.querySelector(selector)?.getAttribute('title');
  const long: number[] = [];
  new PerformanceObserver((list) => long.push(...list.getEntries().map(({ duration }) => duration))).observe({
    type: 'longtask',
  });

  const bench: Stage = {
    async show() {
      const start = performance.now();
      put(upTo(shown, 0));
      while (document.querySelector('[role=treeitem]') === null) await painted();
      await painted();
      return performance.now() - start;
    },
    checked: () =>
      bench.frames(
        30_000,
        () => undefined,
        () => document.querySelector('.checking') === null,
      ),
    async frames(milliseconds, run, isOver = () => false) {
      await painted();
      long.length = 0;
      const gaps: number[] = [];
      const start = await frame();
      for (let last = start, at = 0; last - start < milliseconds && !isOver(); at++) {
        run(at);
        const next = await frame();
        gaps.push(next - last);
        last = next;
      }
      await painted();
      const sorted = gaps.toSorted((a, b) => a - b);
      return {
        frames: gaps.length,
        perSecond: (1000 * gaps.length) / gaps.reduce((sum, gap) => sum + gap, 0),
        median: sorted[Math.floor(sorted.length / 2)] ?? 0,
        worst: sorted.at(-1) ?? 0,
        longTasks: long.length,
        longest: Math.max(0, ...long),
      };
    },
    scroll(selector, milliseconds) {
      const box = document.querySelector(selector);
      let by = 90;
      return bench.frames(milliseconds, () => {
        if (box === null) return;
        const before = box.scrollTop;
        box.scrollTop += by;
        if (box.scrollTop === before) by = -by;
      });
    },
    async live(milliseconds, hopsPerSecond) {
      let [chains, hops, sent] = [shown, 0, 0];
      const start = performance.now();
      const told = await bench.frames(milliseconds, () => {
        // Never more than one hop per version, as when each comes by itself.
        if (sent >= ((performance.now() - start) * hopsPerSecond) / 1000) return;
        sent++;
        hops++;
        if (hops === trace.chains[chains]?.hops.length) [chains, hops] = [chains + 1, 0];
        put(upTo(chains, hops));
      });
      return { ...told, hops: sent };
    },
    async select(n) {
      const clicks: Click[] = [];
      const rows = () => [...document.querySelectorAll<HTMLElement>('[role=treeitem]')];
      for (let at = 0; at < n; at++) {
        const all = rows();
        const row = all[(at * 7) % all.length];
        const start = performance.now();
        row?.click();
        await painted();
        const took = performance.now() - start;
        while (urlOf('.d-url .mono') !== urlOf('.hop.sel .req .c-u')) await painted();
        const whole = performance.now() - start;
        clicks.push({ took, whole, row: `${row?.id.replace('row-', '')}, ${row?.dataset['verdict']}` });
      }
      return clicks;
    },
  };
  Reflect.set(window, 'bench', bench);
}
