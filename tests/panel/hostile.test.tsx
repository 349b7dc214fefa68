// @vitest-environment happy-dom
import { fireEvent, screen } from '@testing-library/preact';
import { expect, test } from 'vitest';
import { recording } from './fixtures.ts';
import { openPanel } from './open-panel.tsx';

test('what a page sent never becomes markup', () => {
  openPanel('hostile');
  for (const tab of ['Headers', 'Jar', 'Timing', 'Cookies']) {
    fireEvent.click(screen.getByRole('tab', { name: tab }));
    expect(document.querySelectorAll('script, img, iframe').length).toBe(0);
    expect(document.querySelectorAll('[onerror]').length).toBe(0);
  }
});

test('characters that hide or reorder text are shown', () => {
  const { store } = openPanel('hostile');
  store.selection.step('hop', 1);
  fireEvent.click(screen.getByRole('tab', { name: 'Headers' }));
  expect(document.body.textContent).toContain('⟨U+202E⟩');
  expect(document.body.textContent).not.toContain('\u202e');
});

test('a header value above 4 kB is cut until it is asked for', async () => {
  const { store } = openPanel('hostile');
  store.selection.step('hop', -1);
  fireEvent.click(screen.getByRole('tab', { name: 'Headers' }));
  const line = [...document.querySelectorAll('.hd > div')].find((item) => item.textContent.startsWith('X-Big'));
  expect(line?.querySelector('bdi')).toBeTruthy();
  expect(line?.textContent.length).toBeLessThan(4200);
  fireEvent.click(screen.getByRole('button', { name: 'show all (100.0 kB)' }));
  await Promise.resolve();
  expect(line?.textContent.length).toBeGreaterThan(100_000);
});

test('a value of a megabyte is nowhere whole in the document', () => {
  const trace = recording('path');
  const megabyte = 'V'.repeat(1_000_000);
  const chains = trace.chains.map((chain) => ({
    ...chain,
    hops: chain.hops.map((hop) => ({
      ...hop,
      request: { ...hop.request, url: `${hop.request.url}?v=${megabyte}` },
      response: hop.response && {
        ...hop.response,
        headers: [...hop.response.headers, { name: 'X-Huge', value: megabyte }],
      },
    })),
  }));
  openPanel({ ...trace, chains });
  expect(document.documentElement.outerHTML.length).toBeLessThan(300_000);
});
