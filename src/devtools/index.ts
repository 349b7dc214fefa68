import { browser } from '../browser.ts';

// From the root: Chromium resolves a relative path against the extension, Firefox against this page.
void browser.devtools.panels.create('Session Trace', '/icons/32.png', '/src/panel/index.html');
