// @vitest-environment happy-dom
import { fireEvent, screen, within } from '@testing-library/preact';
import { expect, test } from 'vitest';
import { chain } from '../chain.ts';
import { openPanel } from './open-panel.tsx';

test('of many cookies that failed the first are said in words, and the others on request', () => {
  const names = Array.from({ length: 15 }, (_, at) => `sid${at + 1}`);
  openPanel(
    chain(`
      > GET https://app.test/login
      < 302 /dashboard
      ${names.map((name) => `< Set-Cookie: ${name}=Kq7ZrT2mWx9LpV4s; Path=/app`).join('\n')}
      > GET https://app.test/dashboard
      < 200
    `),
  );
  fireEvent.keyDown(document.body, { key: 'j' });
  const request = screen.getByRole('region', { name: 'Request' });
  const told = () => [...request.querySelectorAll('p.words > code')].length;
  expect(told()).toBe(12);
  fireEvent.click(within(request).getByRole('button', { name: /3/ }));
  expect(told()).toBe(15);
});
