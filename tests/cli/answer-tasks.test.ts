import { expect, test } from 'vitest';
import { answerTasks } from '../../src/cli/answer-tasks.ts';
import { diagnoseFile, type Task } from '../../src/cli/diagnose-file.ts';
import { bigHar } from '../bench/report/big-har.ts';
import { files } from './files.ts';

const big = [...bigHar({ entries: 400, body: 100 })].join('');

function task(file: string): Task {
  return {
    ...{ file, several: false, format: 'text', cookies: [], profile: undefined, values: false },
    ...{ salt: 'a salt', version: '1', color: false },
  };
}

async function told(...names: string[]) {
  const texts: [string, boolean][] = [];
  const workshop = {
    answer: (one: Task, tell: Parameters<typeof diagnoseFile>[3]) =>
      diagnoseFile(
        one,
        { read: (name) => Promise.resolve(new TextEncoder().encode(name === '-' ? big : files[name])) },
        (_, text) => text,
        tell,
      ),
    program: 'none',
    progress: {
      tell: (text: () => string, isNew = false) => void texts.push([text(), isNew]),
      clear: () => undefined,
    },
  };
  const codes: number[] = [];
  for await (const { code } of answerTasks(names.map(task), workshop)) codes.push(code);
  return { texts, codes };
}

test('one file: each thing that is done is told when it begins, and how much of it is done', async () => {
  const { texts } = await told('-');
  expect(texts.filter(([, isNew]) => isNew).map(([text]) => text.replace(/ \d+ %$/, ''))).toEqual([
    '-: reading',
    '-: judging',
    '-: following',
    '-: writing',
  ]);
  for (const stage of ['reading', 'judging', 'following']) {
    const shares = texts.flatMap(([text]) => new RegExp(`: ${stage} (\\d+) %$`).exec(text)?.[1] ?? []).map(Number);
    expect(shares.length).toBeGreaterThan(5);
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
    expect(shares.every((share) => share >= 0 && share <= 100)).toBe(true);
  }
});

test('several with standard input: one after the other, each by its name', async () => {
  const { texts, codes } = await told('lost.har', '-');
  expect(codes).toHaveLength(2);
  expect(new Set(texts.map(([text]) => text.split(':')[0]))).toEqual(new Set(['lost.har', '-']));
});

test('a file’s name sends no commands to the terminal', async () => {
  const { texts } = await told('odd\u001b[31m.har', '-');
  expect(texts[0]![0]).not.toContain('\u001b');
});
