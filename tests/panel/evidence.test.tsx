// @vitest-environment happy-dom
import { fireEvent, screen, within } from '@testing-library/preact';
import { expect, test } from 'vitest';
import { phrase } from '../../src/core/words.ts';
import type { Evidence } from '../../src/core/model.ts';
import { inWords } from '../../src/panel/view/evidence-text.ts';
import { chain } from '../chain.ts';
import { openPanel } from './open-panel.tsx';

test('"no Cookie header" leads to the place where it would stand', () => {
  const { store } = openPanel(
    chain(`
    * observed
    > POST https://app.test/login
    < 302 /dashboard
    < Set-Cookie: sid=4f2a9c4f2a9c4f2a9c4f2a; Path=/app
    > GET https://app.test/dashboard
    < 302 /login
    > GET https://app.test/login
    < 200`),
  );
  const item = screen.getAllByText('(no Cookie header)')[0]!.closest('li')!;
  fireEvent.click(within(item).getByRole('button', { name: /^hop/ }));
  expect(store.view.tab.value).toBe('headers');
  const hit = within(screen.getByRole('region', { name: 'Request headers' }))
    .getByText('Cookie')
    .closest('.hit');
  expect(hit?.textContent).toContain('no cookie was sent');
  expect(document.querySelectorAll('.drawer .hit')).toHaveLength(1);
});

test('a header that is there is marked itself, and nothing is said to lack', () => {
  openPanel('path');
  const [set] = screen.getAllByRole('button', { name: /^hop .*response/ });
  fireEvent.click(set!);
  expect(document.querySelector('.drawer .hit')?.textContent).toMatch(/^set-cookie/i);
  expect(screen.queryByText(/no cookie was sent/)).toBeNull();
});

const navigation = (origin: string): Evidence => ({
  chain: 'c1',
  hop: 1,
  part: 'navigation',
  text: `initiator: ${origin}`,
  mark: origin,
  note: undefined,
});

test.each<[Evidence, string, string | undefined]>([
  [navigation('https://idp.test'), 'started by a page of https://idp.test', 'https://idp.test'],
  [navigation('null'), 'started by a page that hides its origin', undefined],
  [{ ...navigation('x'), part: 'url', text: 'GET initiator: x' }, 'GET initiator: x', 'x'],
  [{ ...navigation('x'), said: phrase('{n} minutes', { n: 3 }) }, '3 minutes', 'x'],
])('%#: evidence is said in words', (evidence, text, mark) => {
  expect(inWords(evidence)).toMatchObject({ text, mark });
});
