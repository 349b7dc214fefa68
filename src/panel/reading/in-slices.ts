/** Milliseconds of work between two looks at the world: less than a frame, so that clicks are answered at once. */
const slice = 10;

/** Does the steps with breaks in between and one before, so that what waits to be drawn is drawn. No step is done once it is aborted. */
export async function inSlices(
  steps: Iterator<number, unknown>,
  signal: AbortSignal,
  progress: (share: number) => void,
): Promise<void> {
  const { port1, port2 } = new MessageChannel();
  // A message, because timers of a hidden panel come once a second.
  const pause = () =>
    new Promise((resume) => {
      port1.onmessage = resume;
      port2.postMessage(undefined);
    });
  try {
    await pause();
    let end = performance.now() + slice;
    // asked before each step: the last one hands out what was made
    while (!signal.aborted) {
      const step = steps.next();
      if (step.done === true) return;
      if (performance.now() < end) continue;
      progress(step.value);
      await pause();
      end = performance.now() + slice;
    }
  } finally {
    port1.close();
  }
}
