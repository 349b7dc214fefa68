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
  expect(item.textContent).toMatch(/replaced by pseudonyms: [1-9]\d* cookie value/);
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

const taken = (form: string) => {
  const files: { readonly name: string; readonly blob: Blob }[] = [];
  let blob: Blob | undefined;
  vi.spyOn(URL, 'createObjectURL').mockImplementation((object) => {
    blob = object as Blob;
    return 'blob:x';
  });
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    files.push({ name: this.download, blob: blob! });
  });
  openPanel('path');
  fireEvent.click(screen.getByRole('button', { name: names.export }));
  fireEvent.click(screen.getByRole('menuitem', { name: form }));
  vi.restoreAllMocks();
  return files[0]!;
};

test.each([
  ['Save Markdown', 'md', 'text/markdown', /^#+ .*/],
  ['Save text', 'txt', 'text/plain', /cookie-path-mismatch/],
  ['Save JSON', 'json', 'application/json', /^\{\n {2}"version": 1,\n {2}"redaction": "values"/],
])('%s: a masked file', async (form, ending, type, content) => {
  const { name, blob } = taken(form);
  expect(name).toMatch(new RegExp(`^session-trace-app\\.example-\\d{8}-\\d{6}\\.${ending}$`));
  expect(blob.type).toBe(type);
  const text = await blob.text();
  expect(text).toMatch(content);
  expect(text).toContain('cookie-path-mismatch');
  expect(text).not.toContain(secret);
});

test.each([/^Copy as text/, /^Copy as JSON/])('%s puts the masked words into the clipboard', (form) => {
  let copied = '';
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- what the panel copies with
  document.execCommand = vi.fn(() => {
    copied = document.querySelector('textarea')?.value ?? '';
    return true;
  });
  openPanel('path');
  fireEvent.click(screen.getByRole('button', { name: names.export }));
  fireEvent.click(screen.getByRole('menuitem', { name: form }));
  expect(copied).toContain('cookie-path-mismatch');
  expect(copied).not.toContain(secret);
});
