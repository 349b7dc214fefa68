#!/usr/bin/env node
import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { styleText } from 'node:util';
import pkg from '../../package.json' with { type: 'json' };
import type { Paint } from '../report/text/to-text.ts';
import { answerInParallel, serve, serveWord } from './answer-in-parallel.ts';
import { type Answer, diagnoseFile, type Task } from './diagnose-file.ts';
import type { Files } from './import-file.ts';
import { openFile } from './open-file.ts';
import { run } from './run.ts';
import { spareTheCompiler } from './spare-the-compiler.ts';

spareTheCompiler();

// Who reads a part only (`| head`) has what was asked for; the exit code is still the verdict.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

const styles = { lost: 'red', kept: 'green', warning: 'yellow', quiet: 'gray', strong: 'bold' } as const;

const painted: Paint = (tone, text) => styleText(styles[tone], text);

const files: Files = {
  read: (file) => (file === '-' ? buffer(process.stdin) : readFile(file)),
  open: (file) => (file === '-' ? undefined : openFile(file)),
};

const answer = (task: Task): Promise<Answer> => diagnoseFile(task, files, task.color ? painted : (_, text) => text);

async function* answerHere(tasks: readonly Task[]): AsyncGenerator<Answer> {
  for (const task of tasks) yield await answer(task);
}

if (process.argv[2] === serveWord && process.send !== undefined) {
  serve(answer);
} else {
  process.exitCode = await run(process.argv.slice(2), {
    // A process costs more than a small file, and standard input belongs to the first one.
    answer: (tasks) =>
      tasks.length > 1 && tasks.every(({ file }) => file !== '-')
        ? answerInParallel(tasks, fileURLToPath(import.meta.url))
        : answerHere(tasks),
    salt: randomUUID(),
    version: pkg.version,
    color: process.stdout.isTTY && !process.env['NO_COLOR'] && process.env['TERM'] !== 'dumb',
    out: (text) => console.log(text),
    err: (line) => console.error(line),
  });
}
