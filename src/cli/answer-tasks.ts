import { safeLine } from '../report/text/safe-line.ts';
import { answerInParallel } from './answer-in-parallel.ts';
import type { Answer, Tell, Task } from './diagnose-file.ts';
import type { Progress } from './progress.ts';

export interface Workshop {
  readonly answer: (task: Task, tell: Tell) => Promise<Answer>;
  /** What is started to answer beside this process. */
  readonly program: string;
  readonly progress: Progress;
}

/** Answers in the order of the tasks: one here, several beside each other. */
export function answerTasks(tasks: readonly Task[], workshop: Workshop): AsyncIterable<Answer> {
  // A process costs more than a small file, and standard input belongs to the first one.
  return tasks.length > 1 && tasks.every(({ file }) => file !== '-')
    ? answerAside(tasks, workshop)
    : answerHere(tasks, workshop);
}

async function* answerHere(tasks: readonly Task[], { answer, progress }: Workshop): AsyncGenerator<Answer> {
  for (const task of tasks) {
    let before: string | undefined;
    const tell: Tell = (stage, share) => {
      const done = share === undefined ? '' : ` ${Math.floor(share * 100)} %`;
      progress.tell(() => `${safeLine(task.file)}: ${stage}${done}`, stage !== before);
      before = stage;
    };
    yield await answer(task, tell);
  }
}

/** How often (ms) there may be something to tell while the others work. */
const look = 200;

async function* answerAside(tasks: readonly Task[], { program, progress }: Workshop): AsyncGenerator<Answer> {
  let done = 0;
  const tell = (): void => progress.tell(() => `${done} of ${tasks.length} files`);
  const timer = setInterval(tell, look);
  try {
    yield* answerInParallel(tasks, program, () => {
      done++;
      tell();
    });
  } finally {
    clearInterval(timer);
  }
}
