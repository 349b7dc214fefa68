import { browser, hasApi } from '../browser.ts';
import { browserFrom } from '../capture/browser-here.ts';
import { listen } from '../capture/listen.ts';
import { onAccessChange, readAccess, readFrames, readJar } from '../capture/read.ts';
import { portName } from '../messages.ts';
import { createRecorder, type Recorder } from './create-recorder.ts';

/**
 * Starts to record a tab from the page at hand, with every ear that it has. Call it in the page's first turn. One page records
 * one tab, for as long as it lives.
 */
export function recordTab(tabId: number): Recorder {
  const recorder = createRecorder({
    tabId,
    browser: browserFrom(navigator.userAgent),
    ownEar: hasApi('webRequest') ? { readJar, readFrames, readAccess } : undefined,
    connect: () => browser.runtime.connect({ name: portName }),
    now: Date.now,
  });
  listen(recorder.hear, () => true);
  onAccessChange(recorder.checkAccess);
  return recorder;
}
