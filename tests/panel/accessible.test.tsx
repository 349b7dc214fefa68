// @vitest-environment happy-dom
import axe from 'axe-core';
import { cleanup, fireEvent, screen } from '@testing-library/preact';
import { beforeAll, expect, test } from 'vitest';
import { recordings, type RecordingName } from './fixtures.ts';
import { names } from './names.ts';
import { openPanel, openViewer } from './open-panel.tsx';

/** Contrast needs a layout, which this document has not: `?axe` of the harness asks a browser. */
async function violations(): Promise<readonly string[]> {
  const { violations: found } = await axe.run(document.body, {
    resultTypes: ['violations'],
    rules: { 'color-contrast': { enabled: false } },
  });
  return found.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 200)}`));
}

// the first run of axe compiles its rules; that takes its time on a busy machine
beforeAll(async () => {
  openPanel('empty');
  await violations();
  cleanup();
}, 30_000);

test.each(Object.keys(recordings) as RecordingName[])(
  'axe finds nothing in state %s',

  async (name) => {
    openPanel(name);
    expect(await violations()).toEqual([]);
  },
);

test.each(['Headers', 'Jar', 'Timing'])('axe finds nothing with the %s tab open', async (tab) => {
  openPanel('path');
  fireEvent.click(screen.getByRole('tab', { name: tab }));
  expect(await violations()).toEqual([]);
});

test.each([
  ['the export menu', () => fireEvent.click(screen.getByRole('button', { name: names.export }))],
  ['the cookie menu', () => fireEvent.click(screen.getByRole('button', { name: /^Session cookie/ }))],
  ['nothing left after Clear', () => fireEvent.click(screen.getByRole('button', { name: names.clear }))],
])('axe finds nothing with %s', async (_, open) => {
  openPanel('path');
  open();
  expect(await violations()).toEqual([]);
});

test('axe finds nothing in a viewer', async () => {
  openViewer();
  expect(await violations()).toEqual([]);
});
