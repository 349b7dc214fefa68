import { diagnose } from '../../src/core/diagnose.ts';
import { toHar } from '../../src/report/har/to-har.ts';
import { giveRecording } from '../browser/give-recording.ts';
import { until } from '../browser/until.ts';
import { recording, type RecordingName } from '../panel/fixtures.ts';
import type { PanelWindow } from './panel-window.ts';

export interface PicturedState {
  readonly name: string;
  /** From the state before to this one, through the panel's own doors. */
  readonly open: (window: PanelWindow) => Promise<void>;
}

/** In this order: each begins where the one before ended. */
export const picturedStates: readonly PicturedState[] = [
  { name: 'empty', open: see('.empty') },
  { name: 'flow', open: (window) => giveRecording(window, recording('flow')) },
  { name: 'rejected', open: show('refused') },
  { name: 'not-recognised', open: show('unrecognised') },
  { name: 'kept', open: show('kept') },
  { name: 'lost', open: show('path') },
  { name: 'masking-preview', open: then(oneSalt, press('x'), choose('What masking replaces'), see('dialog')) },
  { name: 'import-error', open: then(close, drop('notes.json', '{"log": 7}'), see('[role=alert]')) },
  { name: 'comparing', open: then(show('kept'), press('c'), show('path'), press('c'), see('.cmp')) },
];

type Step = PicturedState['open'];

function then(...steps: readonly Step[]): Step {
  return async (window) => {
    for (const step of steps) await step(window);
  };
}

/** A recording of the mock-up's, as a file: its times are written in it. */
function show(name: RecordingName): Step {
  return async (window) => {
    const trace = recording(name);
    const options = { redaction: 'none', salt: 'pictures', version: '0.0.0' } as const;
    await drop(`${name}.har`, JSON.stringify(toHar(trace, diagnose(trace, { chosen: [] }), options)))(window);
    await until(`${name} on screen`, () =>
      window.evaluate(
        (file) =>
          document.body.textContent.includes(`imported: ${file}`) && document.querySelector('article h2') !== null,
        `${name}.har`,
      ),
    );
  };
}

function drop(name: string, text: string): Step {
  return async ({ evaluate }) => {
    await evaluate(
      (title, content) => {
        const carried = new DataTransfer();
        carried.items.add(new File([content], title));
        const event = new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer: carried });
        document.querySelector('main')!.dispatchEvent(event);
      },
      name,
      text,
    );
  };
}

function press(key: string): Step {
  return async ({ evaluate }) => {
    await evaluate((pressed) => {
      const event = new KeyboardEvent('keydown', { key: pressed, bubbles: true, cancelable: true });
      (document.activeElement ?? document.body).dispatchEvent(event);
    }, key);
  };
}

function choose(label: string): Step {
  return async ({ evaluate }) => {
    await until(`${label} in a menu`, () =>
      evaluate((begin) => {
        const items = [...document.querySelectorAll<HTMLElement>('[role=menuitem]')];
        const item = items.find((one) => one.textContent.trim().startsWith(begin));
        item?.click();
        return item !== undefined;
      }, label),
    );
  };
}

/** Pseudonyms are made by chance. */
async function oneSalt({ evaluate }: PanelWindow): Promise<void> {
  await evaluate(() => {
    crypto.randomUUID = () => '5a170000-0000-4000-8000-000000000000';
  });
}

async function close({ evaluate }: PanelWindow): Promise<void> {
  await evaluate(() => document.querySelector('dialog')!.close());
}

function see(selector: string): Step {
  return async ({ evaluate }) => {
    await until(`${selector} in the panel`, () => evaluate((one) => document.querySelector(one) !== null, selector));
  };
}
