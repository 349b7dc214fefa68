import { fork } from 'node:child_process';
import { statSync } from 'node:fs';
import { constants } from 'node:os';
import { eraseLine } from './progress.ts';

/** The program's first word when another process of it stands by. */
export const guardedWord = '--guarded-session-trace';

/** Bytes that are read before anybody looks. */
const small = 1_000_000;

/** Will this take so long that someone looks at it, and may want to end it? A pipe may be of any size. */
export function mayTakeLong(files: readonly string[]): boolean {
  let size = 0;
  for (const file of files) {
    size += file === '-' ? small : sizeOf(file);
    if (size >= small) return true;
  }
  return false;
}

/** What cannot be asked (no such file, no permission, a name too long) is refused at once. */
function sizeOf(file: string): number {
  try {
    const found = statSync(file);
    return found.isFile() ? found.size : small;
  } catch {
    return 0;
  }
}

/**
 * Does the work in another process, which has the terminal to itself, and stands by: Ctrl-C ends that one at once, whatever it is
 * busy with, and here its half-written line is wiped away. Ends as that process ended.
 */
export function runGuarded(program: string, words: readonly string[]): void {
  const child = fork(program, [guardedWord, ...words], { stdio: 'inherit' });
  const passed = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  for (const signal of passed) process.on(signal, () => child.kill(signal));
  child.on('error', ({ message }) => {
    process.stderr.write(`session-trace: ${message}\n`);
    process.exitCode = 2;
  });
  child.on('exit', (code, signal) => {
    if (signal === null) {
      process.exitCode = code ?? 2;
      return;
    }
    process.stderr.write(eraseLine);
    process.exitCode = 128 + constants.signals[signal];
    // Windows knows no such end: there the process would leave with 1, which says that a session was lost.
    if (!passed.some((one) => one === signal) || process.platform === 'win32') return;
    // The shell is to see that it was interrupted, so that a loop around it ends, too.
    process.removeAllListeners(signal);
    process.kill(process.pid, signal);
  });
}
