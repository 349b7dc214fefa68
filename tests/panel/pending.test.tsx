// @vitest-environment happy-dom
import { act, screen } from '@testing-library/preact';
import { expect, test } from 'vitest';
import type { Trace } from '../../src/core/model.ts';
import { recording } from './fixtures.ts';
import { names } from './names.ts';
import { openPanel } from './open-panel.tsx';

/** The login of the fixture while its last hop waits for the server: lost already, as far as one can see. */
function underWay(): Trace {
  const trace = recording('path');
  const chains = trace.chains.map((chain, at) => {
    if (at < trace.chains.length - 1) return chain;
    const hops = chain.hops.map((hop, index) => {
      if (index < chain.hops.length - 1) return hop;
      return { ...hop, response: undefined };
    });
    return { ...chain, state: 'open' as const, hops };
  });
  return { ...trace, chains };
}

const rows = () => screen.getAllByRole('treeitem').map((row) => row.textContent);

test('a chain under way is pending, not lost; its hops are shown', () => {
  openPanel(underWay());
  expect(rows().some((text) => text.startsWith('Pending: '))).toBe(true);
  expect(rows().some((text) => text.startsWith(names.sessionLost))).toBe(false);
  expect(screen.queryByText(names.lostHere)).toBeNull();
  expect(screen.getByRole('article').textContent).not.toContain(names.sessionLost);
});

test('its verdict comes with the last answer', async () => {
  const { recorder } = openPanel(underWay());
  await act(async () => {
    recorder.show(recording('path'));
    await new Promise((done) => setTimeout(done, 5));
  });
  expect(rows().some((text) => text.startsWith(names.sessionLost))).toBe(true);
  expect(screen.getByRole('article').textContent).toContain(names.sessionLost);
});

test('a stopped recording waits for nothing', () => {
  openPanel(underWay(), { recording: false });
  expect(rows().some((text) => text.startsWith(names.sessionLost))).toBe(true);
});
