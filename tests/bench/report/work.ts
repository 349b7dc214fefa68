import { readFile } from 'node:fs/promises';
import { diagnoseFile, type Task } from '../../../src/cli/diagnose-file.ts';
import { type Files, importFile } from '../../../src/cli/import-file.ts';
import { openFile } from '../../../src/cli/open-file.ts';
import { spareTheCompiler } from '../../../src/cli/spare-the-compiler.ts';
import { diagnose } from '../../../src/core/diagnose.ts';

/** `nothing`: a process that does none of it, whose memory is what Node itself takes. */
export const works = ['nothing', 'parse', 'import', 'diagnose', 'tell'] as const;
export type Work = (typeof works)[number];

export interface Measured {
  /** Milliseconds by the clock. */
  readonly time: number;
  /** Milliseconds of all threads of the process: what a busy machine does not change. */
  readonly cpu: number;
  /** Most that the process ever held, in bytes (resident set). */
  readonly memory: number;
}

/** Does the work once, in this process. */
export async function measure(work: Work, file: string): Promise<Measured> {
  spareTheCompiler(); // as the command does; `JSON.parse` is not compiled, and does not care
  const { time, cpu } = await doing[work](file);
  return { time, cpu, memory: process.resourceUsage().maxRSS * 1024 };
}

const files: Files = { read: readFile, open: openFile };

const doing: Readonly<Record<Work, (file: string) => Promise<Omit<Measured, 'memory'>>>> = {
  nothing: () => Promise.resolve(since()()),
  // Reading the file is not on this clock: the comparison is meant to be a hard one.
  parse: async (file) => {
    const text = new TextDecoder().decode(await readFile(file));
    const clock = since();
    kept = JSON.parse(text);
    return clock();
  },
  import: async (file) => {
    const clock = since();
    kept = await importFile(file, files, { bystanders: false });
    return clock();
  },
  diagnose: async (file) => {
    const clock = since();
    const imported = await importFile(file, files, { bystanders: false });
    kept = imported.ok ? diagnose(imported.trace) : undefined;
    return clock();
  },
  tell: async (file) => {
    const clock = since();
    const answer = await diagnoseFile(taskFor(file), files, (_, text) => text);
    if (answer.code !== 1) throw new Error(`exit code ${answer.code}: ${answer.err.join()}`);
    kept = answer;
    return clock();
  },
};

function since(): () => Omit<Measured, 'memory'> {
  const start = performance.now();
  const used = process.cpuUsage();
  return () => {
    const { user, system } = process.cpuUsage(used);
    return { time: performance.now() - start, cpu: (user + system) / 1000 };
  };
}

/** Keeps results alive, so that no work can be optimised away. */
export let kept: unknown;

function taskFor(file: string): Task {
  return {
    file,
    several: false,
    format: 'text',
    cookies: [],
    profile: undefined,
    values: false,
    salt: 'bench',
    version: '0',
    color: false,
  };
}
