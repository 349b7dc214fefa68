/** Milliseconds of work between two looks at the world: less than a frame, so that clicks are answered at once. */
const slice = 10;

/** Does the steps with breaks in between and one before, so that what waits to be drawn is drawn. Ends early when aborted. */
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
  await pause();
  let end = performance.now() + slice;
  for (let step = steps.next(); step.done !== true && !signal.aborted; step = steps.next()) {
    if (performance.now() < end) continue;
    progress(step.value);
    await pause();
    end = performance.now() + slice;
  }
  port1.close();
}
