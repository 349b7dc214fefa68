// @vitest-environment happy-dom
import { fireEvent, screen, within } from '@testing-library/preact';
import { expect, test } from 'vitest';
import { openPanel } from './open-panel.tsx';

const tabs = () => within(screen.getByRole('tablist', { name: 'Framework' })).getAllByRole('tab');
const chosen = () => tabs().find((tab) => tab.getAttribute('aria-selected') === 'true');
const code = () => document.querySelector('.fw-panel')?.textContent ?? '';

test('another framework than the detected one: its code is shown, and stays chosen', () => {
  const { store } = openPanel('path');
  store.view.codeShown.value = true;
  const detected = chosen();
  const other = tabs().find((tab) => tab !== detected && /Django/.test(tab.textContent));
  expect(detected).toBeDefined();
  expect(other).toBeDefined();
  const before = code();
  expect(before).not.toMatch(/SESSION_COOKIE_PATH/);
  fireEvent.click(other!);
  expect(chosen()?.textContent).toMatch(/Django/);
  expect(code()).toMatch(/SESSION_COOKIE_PATH/);
  expect(code()).not.toBe(before);
});
