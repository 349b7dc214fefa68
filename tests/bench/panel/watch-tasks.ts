/** What the panel's main thread did since it was last asked, in milliseconds. */
export interface Tasks {
  /** The longest task; 0 when none took 50 ms. */
  readonly longest: number;
  /** Tasks above 50 ms. */
  readonly count: number;
  readonly frames: number;
  /** The longest time between two frames. */
  readonly gap: number;
  /** Times that the bar of a file that is being read moved. */
  readonly moves: number;
}

/** What the page offers once `watchTasks` ran in it. */
export interface Watch {
  /** Since the last time. */
  take(): Tasks;
  /** Does it, and answers the milliseconds until what came of it was painted. */
  after(run: () => void): Promise<number>;
}

/** Runs in the panel: keeps an eye on its main thread from now on, as `window.watch`. */
export function watchTasks(): void {
  const long: number[] = [];
  const observer = new PerformanceObserver((list) => long.push(...list.getEntries().map(({ duration }) => duration)));
  observer.observe({ type: 'longtask' });
  const seen = { frames: 0, gap: 0, moves: 0 };
  let last = performance.now();
  let share = '';
  const onFrame = (now: number): void => {
    seen.frames += 1;
    seen.gap = Math.max(seen.gap, now - last);
    last = now;
    const next = document.querySelector('progress')?.getAttribute('value') ?? '';
    if (next !== '' && next !== share) seen.moves += 1;
    share = next;
    requestAnimationFrame(onFrame);
  };
  requestAnimationFrame(onFrame);
  const watch: Watch = {
    take() {
      long.push(...observer.takeRecords().map(({ duration }) => duration));
      const tasks = { longest: Math.max(0, ...long), count: long.length, ...seen };
      long.length = 0;
      Object.assign(seen, { frames: 0, gap: 0, moves: 0 });
      return tasks;
    },
    async after(run) {
      const start = performance.now();
      run();
      await new Promise(requestAnimationFrame);
      await new Promise<void>((resolve) => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => resolve();
        port2.postMessage(0);
      });
      return performance.now() - start;
    },
  };
  Reflect.set(window, 'watch', watch);
}
