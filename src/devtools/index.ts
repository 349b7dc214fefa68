import { browser } from '../browser.ts';
import { handOver } from '../recorder/hand-over.ts';
import { recordTab } from '../recorder/record-tab.ts';
import { keepAtMost } from './keep-at-most.ts';
import { readDocuments } from './read-documents.ts';

// The recording begins when DevTools opens, whether or not the panel is ever shown.
const { tabId } = browser.devtools.inspectedWindow;
const recorder = recordTab(tabId);
readDocuments(tabId, recorder.hear);
keepAtMost(recorder.handle, window);

const panels = handOver(recorder.handle);
window.sessionTrace = recorder.handle;

// From the root: Chromium resolves a relative path against the extension, Firefox against this page.
void browser.devtools.panels.create('Session Trace', '/icons/32.png', '/src/panel/index.html').then((panel) => {
  panel.onShown.addListener((shown) => panels.shown(shown));
});
