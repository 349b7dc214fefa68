import { expect, test } from 'vitest';
import { hostileFiles, small } from './hostile-files.ts';
import { timeFile } from './time-file.ts';

// The large ones: `npm run fuzz -- --named`.

test.each(small)('%s: read, diagnosed and told without a long stop', { timeout: 120_000 }, (name) => {
  const timed = timeFile(JSON.stringify(hostileFiles[name]!()));
  expect(timed.failure).toBeUndefined();
  expect(timed.longestStep).toBeLessThan(2000);
  expect(timed.told).toBeLessThan(2000);
  if (timed.refusedAt !== undefined) expect(timed.refusedAt).toMatch(/^log\.entries\[\d+\]/);
});

test('what is not looked at is named, at its hop and for the file', () => {
  const kinds = (name: string) => timeFile(JSON.stringify(hostileFiles[name]!())).said;
  expect(kinds('a hundred thousand cookies of one name')).toContain('cookies-left-out');
  expect(kinds('ten thousand Set-Cookie lines in one response')).toContain('cookies-left-out');
  expect(kinds('a Referer and an Origin of 10 MB')).toContain('log.entries[0].request.headers[0]');
  expect(kinds('a chain of 5,000 hops')).toContain('100');
});
