import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { sayProblem } from '../../src/cli/say-problem.ts';

test.each([
  [join(tmpdir(), 'no-such-file.har'), 'there is no such file'],
  [join(tmpdir(), '*.no-such-kind'), 'no file has a name like that'],
  [tmpdir(), 'a directory, not a file'],
  [join(tmpdir(), 'x'.repeat(5000)), 'the name is too long for a file'],
])('what the system says of %s is said in plain words', (file, plain) => {
  let said = '';
  try {
    readFileSync(file);
  } catch (error) {
    said = sayProblem(error, file);
  }
  expect(said).toBe(plain);
});

test('of what has no plain words, the system’s own are told', () => {
  expect(sayProblem(new Error('the disk is on fire'), 'a.har')).toBe('the disk is on fire');
  expect(sayProblem('on fire', 'a.har')).toBe('on fire');
});
