import { fork } from 'node:child_process';
import { availableParallelism } from 'node:os';
import type { Answer, Task } from './diagnose-file.ts';

interface Waiting {
  readonly task: Task;
  readonly resolve: (answer: Answer) => void;
}

/** The program's only word when it is started to serve. */
export const serveWord = '--serve-session-trace';

/**
 * Answers tasks on all cores: `program` is started as processes of its own, which are to call `serve`. (Threads would be
 * lighter, but those of Node 20 do not run the sources.) Answers come in the order of the tasks. A process that dies, out of
 * memory say, is an answer for its file, and the others go on. `answered` is told of each answer as it comes.
 */
export async function* answerInParallel(
  tasks: readonly Task[],
  program: string,
  answered: () => void,
): AsyncGenerator<Answer> {
  const queue: Waiting[] = [];
  const answers = tasks.map(
    (task) =>
      new Promise<Answer>((resolve) => {
        queue.push({
          task,
          resolve: (answer) => {
            answered();
            resolve(answer);
          },
        });
      }),
  );
  for (let free = Math.min(availableParallelism(), tasks.length); free > 0; free--) work(queue, program);
  for (const answer of answers) yield await answer;
}

/** One process, which takes from the queue until it is empty. */
function work(queue: Waiting[], program: string): void {
  let mine = queue.shift();
  if (mine === undefined) return;
  const child = fork(program, [serveWord]);
  child.on('message', (answer: Answer) => {
    mine?.resolve(answer);
    mine = queue.shift();
    if (mine === undefined) child.disconnect();
    else child.send(mine.task);
  });
  child.on('exit', (code, signal) => {
    if (mine === undefined) return;
    const how = signal === null ? `code ${String(code)}` : signal;
    mine.resolve({ code: 2, out: undefined, err: [`${mine.task.file}: reading it ended early (${how})`] });
    work(queue, program);
  });
  child.send(mine.task);
}

/** In such a process: answers every task that comes, until the parent hangs up. */
export function serve(answer: (task: Task) => Promise<Answer>): void {
  process.on('message', (task: Task) => {
    void answer(task).then((told) => process.send?.(told));
  });
}
