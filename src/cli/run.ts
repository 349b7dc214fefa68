import { safeLine } from '../report/text/safe-line.ts';
import { readArguments, usage } from './arguments.ts';
import type { Answer, ExitCode, Task } from './diagnose-file.ts';

export type { ExitCode };

/** What the command needs of the world. */
export interface World {
  /** The answers in the order of the tasks, each as soon as it and those before it are there. */
  readonly answer: (tasks: readonly Task[]) => AsyncIterable<Answer>;
  /** Random, for pseudonyms. */
  readonly salt: string;
  readonly version: string;
  /** Is the output a terminal that shows colour? */
  readonly color: boolean;
  readonly out: (text: string) => void;
  readonly err: (line: string) => void;
}

/** The command. Several files: the highest code of them. */
export async function run(words: readonly string[], world: World): Promise<ExitCode> {
  const read = readArguments(words);
  if (!read.ok) {
    world.err(`${safeLine(read.problem)}\n\n${usage}`);
    return 2;
  }
  const { files, help, version, color, quiet, ...wishes } = read.arguments;
  if (help || version) {
    world.out(help ? usage : world.version);
    return 0;
  }
  const tasks = files.map((file) => ({
    ...wishes,
    file,
    several: files.length > 1,
    salt: world.salt,
    version: world.version,
    color: color ?? world.color,
  }));
  let code: ExitCode = 0;
  for await (const answer of world.answer(tasks)) {
    if (!quiet || answer.code === 2) for (const line of answer.err) world.err(line);
    if (answer.out !== undefined) world.out(answer.out);
    if (answer.code > code) code = answer.code;
  }
  return code;
}
