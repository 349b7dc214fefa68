// @vitest-environment happy-dom
import { fireEvent, screen } from '@testing-library/preact';
import { expect, test, vi } from 'vitest';
import { names } from './names.ts';
import { openPanel } from './open-panel.tsx';

const secret = 's%3A8fK2vq0zR1LmN4xYw7Tb9QeHcD3uGj5p';

test('the export menu says what the masked report will replace', () => {
  openPanel('path');
  fireEvent.click(screen.getByRole('button', { name: names.export }));
  const item = screen.getByRole('menuitem', { name: /^HAR report/ });
  expect(item.textContent).toMatch(/pseudonyms stand for [1-9]\d* cookie value/);
  expect(item.textContent).not.toContain(secret);
});

test('the copied summary is masked', () => {
  let copied = '';
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- what the panel copies with
  document.execCommand = vi.fn(() => {
    copied = document.querySelector('textarea')?.value ?? '';
    return true;
  });
  openPanel('path');
  fireEvent.click(screen.getByRole('button', { name: names.export }));
  fireEvent.click(screen.getByRole('menuitem', { name: /^Copy summary/ }));
  expect(copied).toContain('cookie-path-mismatch');
  expect(copied).toContain('Set-Cookie: ');
  expect(copied).not.toContain(secret);
});
