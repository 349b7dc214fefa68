#!/usr/bin/env node
import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { styleText } from 'node:util';
import pkg from '../../package.json' with { type: 'json' };
import type { Paint } from '../report/text/to-text.ts';
import { serve, serveWord } from './answer-in-parallel.ts';
import { answerTasks } from './answer-tasks.ts';
import { readArguments } from './arguments.ts';
import { type Answer, diagnoseFile, type Task, type Tell } from './diagnose-file.ts';
import { guardedWord, mayTakeLong, runGuarded } from './guard.ts';
import type { Files } from './import-file.ts';
import { openFile } from './open-file.ts';
import { createProgress, type ProgressKind } from './progress.ts';
import { run } from './run.ts';
import { spareTheCompiler } from './spare-the-compiler.ts';

spareTheCompiler();

// Who reads a part only (`| head`) has what was asked for; the exit code is still the verdict.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') return;
  process.stderr.write(`session-trace: the answer could not be written: ${error.message}\n`);
  process.exit(2);
});

const styles = { lost: 'red', kept: 'green', warning: 'yellow', quiet: 'gray', strong: 'bold' } as const;

// Whether there is colour was decided before.
const painted: Paint = (tone, text) => styleText(styles[tone], text, { validateStream: false });

const files: Files = {
  read: (file) => (file === '-' ? buffer(process.stdin) : readFile(file)),
  open: (file) => (file === '-' ? undefined : openFile(file)),
};

const words = process.argv.slice(2);

if (words[0] === serveWord && process.send !== undefined) serve((task) => answer(task));
else if (words[0] === guardedWord && process.send !== undefined) {
  // Nobody would wipe the line, nor wait for the answer.
  process.once('disconnect', () => process.exit(2));
  process.channel?.unref();
  await start(words.slice(1), 'live');
} else {
  const kind = kindFor(words);
  if (kind === 'live') runGuarded(fileURLToPath(import.meta.url), words);
  else await start(words, kind);
}

function answer(task: Task, tell?: Tell): Promise<Answer> {
  return diagnoseFile(task, files, task.color ? painted : (_, text) => text, tell);
}

/** What is small is done before anybody looks, and what does not change lines needs no second process to wipe them away. */
function kindFor(given: readonly string[]): ProgressKind {
  const read = readArguments(given);
  if (!read.ok || read.arguments.quiet) return 'none';
  const isTerminal = process.stderr.isTTY && process.env['TERM'] !== 'dumb';
  return isTerminal && !read.arguments.help && mayTakeLong(read.arguments.files) ? 'live' : 'lines';
}

async function start(given: readonly string[], kind: ProgressKind): Promise<void> {
  const progress = createProgress({
    kind,
    write: (text) => process.stderr.write(text),
    columns: () => process.stderr.columns || 80,
    now: () => performance.now(),
  });
  process.exitCode = await run(given, {
    answer: (tasks) => answerTasks(tasks, { answer, program: fileURLToPath(import.meta.url), progress }),
    salt: randomUUID(),
    version: pkg.version,
    color: process.stdout.isTTY && !process.env['NO_COLOR'] && process.env['TERM'] !== 'dumb',
    out: (text) => {
      progress.clear();
      console.log(text);
    },
    err: (line) => {
      progress.clear();
      console.error(line);
    },
  });
  progress.clear();
}
