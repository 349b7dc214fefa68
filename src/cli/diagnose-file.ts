import { type DiagnoseOptions, diagnoseInSteps } from '../core/diagnose.ts';
import type { BrowserName, Diagnosis, Trace } from '../core/model.ts';
import { profiles } from '../core/profile.ts';
import { groupName } from '../core/session/known-name.ts';
import { say } from '../core/words.ts';
import type { ImportResult, NotImported } from '../report/import/import-result.ts';
import { safeLine } from '../report/text/safe-line.ts';
import type { Paint } from '../report/text/to-text.ts';
import { type Format, write, writeProblem } from './formats.ts';
import { type Files, importFile } from './import-file.ts';
import { sayProblem } from './say-problem.ts';

/** What is wanted of one file: plain data, so that another thread can do it. */
export interface Task {
  readonly file: string;
  readonly several: boolean;
  readonly format: Format;
  readonly cookies: readonly string[];
  readonly profile: BrowserName | undefined;
  readonly values: boolean;
  /** Random, for pseudonyms; the same for all files of a call, so that equal values stay equal. */
  readonly salt: string;
  readonly version: string;
  readonly color: boolean;
}

/** These hold every request; the others tell of sessions only. */
const showsAll: readonly Format[] = ['har', 'json'];

/** 0: no session lost, 1: lost, 2: unusable input. */
export type ExitCode = 0 | 1 | 2;

export interface Answer {
  readonly code: ExitCode;
  readonly out: string | undefined;
  /** Remarks and problems, a line each. */
  readonly err: readonly string[];
}

export type Stage = 'reading' | 'judging' | 'following' | 'writing';

/** Hears what is being done, and how much of it is (0 to 1), where that is known. */
export type Tell = (stage: Stage, share?: number) => void;

/** Reads and judges one file. `files` may reject or throw: the file counts as unusable. Never throws. */
export async function diagnoseFile(
  task: Task,
  files: Files,
  paint: Paint,
  tell: Tell = () => undefined,
): Promise<Answer> {
  const name = task.file === '-' ? 'standard input' : safeLine(task.file);
  const refuse = (problem: string): Answer => ({
    code: 2,
    out: writeProblem(task, problem),
    err: [`${name}: ${safeLine(problem)}`],
  });
  let imported: ImportResult;
  try {
    tell('reading', 0);
    imported = await importFile(task.file, files, {
      bystanders: showsAll.includes(task.format),
      progress: (share) => tell('reading', share),
    });
  } catch (error) {
    return refuse(sayProblem(error, task.file));
  }
  if (!imported.ok) return refuse(saying(imported));
  const { trace, notes } = imported;
  const chosen = task.cookies.length > 0 ? task.cookies.map((cookie) => ({ name: cookie })) : imported.chosen;
  const diagnosis = judged(
    trace,
    {
      ...(chosen.length > 0 ? { chosen } : {}),
      ...(task.profile === undefined ? {} : { profile: profiles[task.profile] }),
    },
    tell,
  );
  tell('writing');
  return {
    code: diagnosis.chains.some(({ verdict }) => verdict === 'lost') ? 1 : 0,
    // The output of a command ends up in the logs of builds, which many can read.
    out: write(trace, diagnosis, { ...task, redaction: task.values ? 'none' : 'values', paint }),
    err: [...notes.map((note) => say(note)), ...cookiesMissing(task, diagnosis)].map(
      (note) => `${name}: ${safeLine(note)}`,
    ),
  };
}

/** Cookies that were asked for and that no request or answer has: what is told is of others. */
function cookiesMissing({ cookies }: Task, { sessionCookies }: Diagnosis): readonly string[] {
  const followed = new Set(sessionCookies.map(({ name }) => groupName(name)));
  return [...new Set(cookies)]
    .filter((name) => !followed.has(groupName(name)))
    .map((name) => `no cookie \`${name}\` is in this file, so it cannot be followed`);
}

/** The first half of the steps judges cookies, the second follows the session. */
function judged(trace: Trace, options: DiagnoseOptions, tell: Tell): Diagnosis {
  const steps = diagnoseInSteps(trace, options);
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value;
    if (value < 0.5) tell('judging', value * 2);
    else tell('following', value * 2 - 1);
  }
}

function saying({ problem: { text, where } }: NotImported): string {
  return where === undefined ? say(text) : `${say(text)} (${where})`;
}
