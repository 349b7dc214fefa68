import { expect, test } from 'vitest';
import { createProgress, type ProgressKind } from '../../src/cli/progress.ts';

/** What was written when it is told every `step` milliseconds how far it is, until `end`. */
function written(kind: ProgressKind, step: number, end: number, columns = 80) {
  let now = 0;
  const texts: string[] = [];
  const progress = createProgress({ kind, write: (text) => texts.push(text), columns: () => columns, now: () => now });
  for (; now <= end; now += step) progress.tell(() => `a.har: reading ${now}`);
  return { texts, progress };
}

const erase = '\r\u001b[K';

test('a terminal has one line, drawn anew ten times a second, and none at the end', () => {
  const { texts, progress } = written('live', 20, 250);
  expect(texts).toEqual([0, 100, 200].map((at) => `${erase}a.har: reading ${at}`));
  progress.clear();
  progress.clear();
  expect(texts.slice(3)).toEqual([erase]);
});

test('what may take long is shown before it begins', () => {
  const { texts, progress } = written('live', 10, 10);
  progress.tell(() => 'a.har: reading 99 %');
  progress.tell(() => 'a.har: writing', true);
  expect(texts).toEqual([`${erase}a.har: reading 0`, `${erase}a.har: writing`]);
});

test('a line that is too long loses its beginning', () => {
  expect(written('live', 20, 0, 12).texts).toEqual([`${erase}… reading 0`]);
  expect(written('live', 20, 0, 0).texts).toEqual([`${erase}…`]);
});

test('a log has nothing for two seconds, then a line every five', () => {
  const { texts, progress } = written('lines', 250, 13_000);
  expect(texts).toEqual([2000, 7000, 12_000].map((at) => `a.har: reading ${at}\n`));
  progress.tell(() => 'a.har: writing', true);
  progress.clear();
  expect(texts).toHaveLength(3);
});

test('none is none, and no text is made for it', () => {
  const { texts, progress } = written('none', 250, 13_000);
  progress.tell(() => {
    throw new Error('asked');
  }, true);
  progress.clear();
  expect(texts).toEqual([]);
});
