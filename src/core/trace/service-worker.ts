import type { Mark } from '../model.ts';
import { phrase } from '../words.ts';
import type { Draft } from './draft.ts';
import type { Heard } from './navigation.ts';
import { documentAt, originOf } from './tab-log.ts';

export const serviceWorkerMark: Mark = {
  kind: 'service-worker',
  text: phrase('Sent by the page’s service worker, not by the page itself.'),
};

/** How long (ms) after a worker's request the page that it was made for may commit. */
export const workerHeadStart = 5000;

/**
 * The followed tab that a service worker's request was made for: one whose document, then or soon after (the worker fetches
 * a page before it commits), has the origin that started the request. undefined: none, so the request is not of this recording.
 */
export function pageOfWorkerRequest(draft: Draft, heard: Heard): number | undefined {
  const initiator = draft.started?.initiator;
  if (initiator === undefined) return undefined;
  const tabs = [...heard.tabs.keys()].sort((a, b) => a - b);
  return tabs.find((tabId) => {
    const tab = heard.tabs.get(tabId);
    const frames = [...(tab?.frames.keys() ?? [])];
    return frames.some((frameId) =>
      [draft.start, draft.start + workerHeadStart].some(
        (time) => originOf(documentAt(tab, frameId, time)?.url) === initiator,
      ),
    );
  });
}
