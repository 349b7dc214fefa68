import type { StopListening } from '../capture/listen.ts';

/** Whether the background listens to the browser's events at this moment. */
export interface Attention {
  /** Somebody follows: listen, if it does not already. */
  attend(): void;
  /** Somebody left: stop listening once nobody is expected back. */
  relax(): void;
}

/**
 * Listens from the first turn on, because a stopped worker is woken by an event only if that turn registers for it. When nobody
 * is there, and nobody has come `later`, the listeners are taken away: they cost every page of the browser time, watched or not.
 */
export function createAttention(
  listen: () => StopListening,
  isWanted: () => boolean,
  later: (then: () => void) => void,
): Attention {
  let stop: StopListening | undefined = listen();
  const stopUnlessWanted = (): void => {
    if (isWanted()) return;
    stop?.();
    stop = undefined;
  };
  later(stopUnlessWanted);
  return {
    attend: () => void (stop ??= listen()),
    relax: () => later(stopUnlessWanted),
  };
}
