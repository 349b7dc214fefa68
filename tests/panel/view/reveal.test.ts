import { expect, test } from 'vitest';
import { reveal } from '../../../src/panel/view/reveal.ts';

const row = { before: 100, top: 145, bottom: 190 };

test.each([
  ['both seen: nothing moves', row, 90, 200, 90],
  ['below: as far as needed', row, 0, 120, 70],
  ['above: the row before comes too', row, 300, 120, 100],
  ['only the row before is out of sight', row, 120, 120, 100],
  ['both do not fit: the row whole, a part of the one before', row, 0, 60, 130],
  ['the row alone does not fit: its beginning', row, 0, 30, 145],
  ['the first row', { before: 0, top: 0, bottom: 45 }, 80, 120, 0],
  ['no height yet', row, 7, 0, 7],
])('%s', (_, wanted, scrollTop, height, to) => {
  expect(reveal(wanted, scrollTop, height)).toBe(to);
});
