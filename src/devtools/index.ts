import { browser } from '../browser.ts';

void browser.devtools.panels.create('Session Trace', 'icons/32.png', 'src/panel/index.html');
