import type { RecorderHandle } from './recorder-handle.ts';

declare global {
  interface Window {
    /** Set by the DevTools page, which owns the recorder. */
    sessionTrace?: RecorderHandle;
  }
}

const arrival = 'session-trace-recorder';
/** Objects cannot cross a channel; a word that a panel is there can. */
const channelName = 'session-trace-panel';

/** In the DevTools page: gives the recorder to the panel's window now, and again whenever a panel says that it (re)loaded. */
export function handOver(handle: RecorderHandle): { shown(panel: Window): void } {
  let panel: Window | undefined;
  const give = (): void => {
    if (panel === undefined || panel.sessionTrace === handle) return;
    panel.sessionTrace = handle;
    panel.dispatchEvent(new Event(arrival));
  };
  new BroadcastChannel(channelName).onmessage = give;
  return {
    shown(shownPanel) {
      panel = shownPanel;
      give();
    },
  };
}

/** In the panel: calls back with the recorder, as soon as the DevTools page has handed it over. */
export function receiveRecorder(listener: (handle: RecorderHandle) => void): void {
  const receive = (): void => {
    if (window.sessionTrace === undefined) return;
    window.removeEventListener(arrival, receive);
    listener(window.sessionTrace);
  };
  window.addEventListener(arrival, receive);
  new BroadcastChannel(channelName).postMessage('loaded');
  receive();
}
