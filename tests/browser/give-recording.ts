import type { Trace } from '../../src/core/model.ts';
import type { RecorderState } from '../../src/recorder/recorder-handle.ts';
import type { Panel } from './panel.ts';
import { until } from './until.ts';

type Evaluating = Pick<Panel, 'evaluate'>;

/** Puts a recording in the place of what the recorder heard, through the handle that the panel has of it, and waits for it. */
export async function giveRecording(
  { evaluate }: Evaluating,
  trace: Trace,
  state: Partial<RecorderState> = {},
): Promise<void> {
  await until('the recorder in the panel', () => evaluate(() => document.querySelector('.empty') !== null));
  await evaluate(
    (given, more) => {
      const recorder = window.sessionTrace!;
      const heard = { ...recorder };
      const told = { recording: true, preserve: true, since: given.startedAt, hasAccess: true, limit: 3000, ...more };
      Object.assign(recorder, { trace: () => given, state: () => told, heard });
      // its listeners are told
      recorder.preserve(true);
    },
    trace,
    state,
  );
  await until('the recording on screen', () => evaluate(() => document.querySelector('article h2') !== null));
}

/** The recorder's own again: the handle outlives the panel. */
export async function takeRecordingBack({ evaluate }: Evaluating): Promise<void> {
  await evaluate(() => {
    const recorder = window.sessionTrace;
    if (recorder !== undefined) Object.assign(recorder, Reflect.get(recorder, 'heard'));
  });
}
