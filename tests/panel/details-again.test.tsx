// @vitest-environment happy-dom
import { fireEvent, screen } from '@testing-library/preact';
import { expect, test } from 'vitest';
import { openPanel } from './open-panel.tsx';

const drawer = () => document.querySelector('.drawer');
const hop = (n: number) => screen.getAllByRole('rowgroup', { name: /^hop \d/ })[n - 1]!;

test('a click on the selected hop opens closed details again; on another hop they stay closed', () => {
  openPanel('path');
  fireEvent.click(hop(1));
  fireEvent.keyDown(document.body, { key: 'Escape' });
  expect(drawer()).toBeNull();
  fireEvent.click(hop(2));
  expect(drawer()).toBeNull();
  fireEvent.click(hop(2));
  expect(drawer()?.getAttribute('aria-label')).toMatch(/^Details of hop 2/);
});
