import { diagnose } from '../../src/core/diagnose.ts';
import type { Trace } from '../../src/core/model.ts';
import { toHar } from '../../src/report/har/to-har.ts';
import type { AccessibleQuery } from '../browser/accessible.ts';
import { dropFile } from '../browser/drop-file.ts';
import type { DevToolsWindow } from '../browser/devtools-window.ts';
import type { Panel } from '../browser/panel.ts';
import { until } from '../browser/until.ts';
import { giveRecording, takeRecordingBack } from '../browser/give-recording.ts';
import { chain } from '../chain.ts';
import { recording, type RecordingName } from '../panel/fixtures.ts';

/** What a state needs of the panel: either browser's has it. */
export interface Operated extends Pick<Panel, 'evaluate' | 'waitForText' | 'press' | 'click'> {
  find(query: AccessibleQuery): Promise<unknown>;
}

export interface Stage {
  readonly panel: Panel;
  readonly devtools: DevToolsWindow;
}

export interface PanelState {
  readonly name: string;
  /** Size of the DevTools window; default 1280 × 800. */
  readonly size?: readonly [number, number];
  /** From an empty panel to the state, with what a user has: files, keys and buttons. */
  readonly open: (stage: { readonly panel: Operated }) => Promise<unknown>;
  /** A text or role that proves that the state is there. */
  readonly shows: { readonly role: string; readonly name?: string | RegExp };
}

/** Every state that the panel can be in, as the design names them, and what can be open over it. */
export const panelStates: readonly PanelState[] = [
  { name: 'empty', open: nothing, shows: { role: 'button', name: 'About the demo lab' } },
  { name: 'lost', open: show('path'), shows: { role: 'article', name: /sid/ } },
  { name: 'lost after a POST', open: show('post'), shows: { role: 'article', name: /JSESSIONID/ } },
  { name: 'rejected', open: show('refused'), shows: { role: 'article', name: /sessionid/ } },
  { name: 'server did not recognise it', open: show('unrecognised'), shows: { role: 'article', name: /connect\.sid/ } },
  { name: 'kept', open: show('kept'), shows: { role: 'article', name: /session/ } },
  {
    name: 'popup, frame and gaps',
    open: ({ panel }) => giveRecording(panel, recording('flow')),
    shows: { role: 'treegrid' },
  },
  { name: 'hostile', open: show('hostile'), shows: { role: 'treegrid' } },
  {
    name: 'nothing to trace',
    open: ({ panel }) => giveRecording(panel, withoutSession()),
    shows: { role: 'button', name: 'Choose one' },
  },
  {
    name: 'access withheld',
    open: ({ panel }) => giveRecording(panel, recording('kept'), { hasAccess: false }),
    shows: { role: 'button', name: 'Allow access…' },
  },
  {
    name: 'no chain matches',
    open: show('path', '/', 'z', 'z'),
    shows: { role: 'button', name: 'Clear filter' },
  },
  {
    name: 'import error',
    open: ({ panel }) => drop(panel, 'notes.json', '{"log": 7}'),
    shows: { role: 'button', name: 'Choose another file…' },
  },
  { name: 'narrow', size: [560, 700], open: show('path'), shows: { role: 'group', name: 'Redirect chains' } },
  { name: 'docked at the bottom', size: [1280, 440], open: show('path'), shows: { role: 'treegrid' } },
  { name: 'details below', size: [900, 760], open: show('unrecognised'), shows: { role: 'tab', name: 'Cookies' } },
  { name: 'headers', open: show('path', '2'), shows: { role: 'tabpanel', name: 'Headers' } },
  { name: 'jar', open: show('path', '3'), shows: { role: 'tabpanel', name: 'Jar' } },
  { name: 'timing', open: show('path', '4'), shows: { role: 'tabpanel', name: 'Timing' } },
  {
    name: 'what if',
    open: then(show('path', '5'), ({ panel }) => panel.click('Try it')),
    shows: { role: 'tabpanel', name: 'What if' },
  },
  { name: 'export menu', open: show('path', 'x'), shows: { role: 'menu', name: 'Export' } },
  { name: 'copy menu', open: show('path', 'Shift+F10'), shows: { role: 'menu', name: /^Copy/ } },
  { name: 'cookie menu', open: show('path', 's'), shows: { role: 'listbox' } },
  {
    name: 'more menu',
    size: [560, 700],
    open: then(show('path'), ({ panel }) => panel.click('More')),
    shows: { role: 'menu', name: 'More' },
  },
  {
    name: 'chain menu',
    size: [560, 700],
    open: then(show('kept'), ({ panel }) => panel.click({ role: 'button', name: /of \d+$/ })),
    shows: { role: 'listbox', name: 'Redirect chains' },
  },
  { name: 'keys', open: show('path', '?'), shows: { role: 'dialog', name: 'Keys' } },
  {
    name: 'signs',
    size: [1280, 440],
    open: then(show('path'), ({ panel }) => panel.click('What the signs mean')),
    shows: { role: 'dialog', name: 'What the signs mean' },
  },
  { name: 'settings', open: show('path', ','), shows: { role: 'dialog', name: 'Settings' } },
  {
    name: 'page about a cause',
    open: then(show('path'), ({ panel }) => panel.click('cookie-path-mismatch')),
    shows: { role: 'dialog' },
  },
  {
    name: 'masking preview',
    open: then(show('path', 'x'), ({ panel }) => panel.click({ role: 'menuitem', name: /^What masking replaces/ })),
    shows: { role: 'dialog' },
  },
  {
    name: 'asked before values are saved',
    open: then(show('path', 'x'), ({ panel }) => panel.click({ role: 'menuitem', name: /^HAR with values/ })),
    shows: { role: 'button', name: 'Save with values' },
  },
  { name: 'first run picked', open: show('kept', 'c'), shows: { role: 'button', name: 'Forget run 1' } },
  {
    name: 'comparing',
    open: then(show('kept', 'c'), show('path', 'c')),
    shows: { role: 'list', name: 'Hops of both runs, side by side' },
  },
];

/** Back to an empty panel, whatever was open. */
export async function reset({ panel }: { readonly panel: Operated }): Promise<void> {
  await takeRecordingBack(panel);
  await panel.evaluate(() => {
    document.documentElement.dataset['before'] = 'yes';
    location.reload();
  });
  await until('the panel to be empty', () =>
    panel.evaluate(
      () => document.documentElement.dataset['before'] === undefined && document.querySelector('.empty') !== null,
    ),
  );
}

/** A redirect without any cookie. */
function withoutSession(): Trace {
  return chain(`
    * observed
    > GET https://app.example/old
    < 302 /new
    > GET https://app.example/new
    < 200
  `);
}

function nothing(): Promise<void> {
  return Promise.resolve();
}

/** Shows a recording of the mock-up's, then presses keys. */
function show(name: RecordingName, ...keys: readonly string[]): PanelState['open'] {
  return async ({ panel }) => {
    const trace = recording(name);
    const diagnosis = diagnose(trace, { chosen: [] });
    await dropFile(
      panel,
      `${name}.har`,
      JSON.stringify(toHar(trace, diagnosis, { redaction: 'none', salt: 'states', version: '0.0.0' })),
    );
    // keys reach a panel that has the focus in DevTools
    await panel.find({ role: 'treegrid' });
    await panel.evaluate(() =>
      document.querySelector<HTMLElement>('[role=treegrid] [role=row][tabindex="0"]')!.focus(),
    );
    for (const key of keys) await panel.press(key);
  };
}

function then(first: PanelState['open'], second: PanelState['open']): PanelState['open'] {
  return async (stage) => {
    await first(stage);
    await second(stage);
  };
}

async function drop(panel: Operated, name: string, text: string): Promise<void> {
  await panel.evaluate(
    (title, content) => {
      const carried = new DataTransfer();
      carried.items.add(new File([content], title));
      const event = new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer: carried });
      document.querySelector('main')!.dispatchEvent(event);
    },
    name,
    text,
  );
}
