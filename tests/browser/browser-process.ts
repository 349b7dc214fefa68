import { spawn, type ChildProcess, type StdioOptions } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pause } from './until.ts';

/** A browser with a profile of its own. Both are gone after `end`, and when this process ends for whatever reason. */
export interface BrowserProcess {
  readonly child: ChildProcess;
  /** What it wrote to stderr, the last part: tells why it did not start. */
  lastWords(): string;
  /** Asks nicely if told how, then ends the whole process group and removes the profile. Safe to call twice. */
  end(politely?: () => Promise<unknown>): Promise<void>;
}

const running = new Set<() => void>();
let watching = false;

/** A new directory that no other browser uses. */
export function newProfile(): string {
  return mkdtempSync(join(tmpdir(), 'session-trace-browser-'));
}

export function startBrowser(
  path: string,
  args: readonly string[],
  profile: string,
  stdio: StdioOptions,
): BrowserProcess {
  // A process group of its own, so that no child of the browser survives it.
  const child = spawn(path, [...args], { stdio, detached: process.platform !== 'win32' });
  let words = '';
  child.stderr?.on('data', (chunk: Buffer) => (words = (words + chunk.toString()).slice(-4000)));
  const exited = new Promise<void>((resolve) => {
    child.once('exit', () => resolve());
    child.once('error', (error) => {
      words += String(error);
      resolve();
    });
  });
  const kill = (): void => {
    killGroup(child);
    removeProfile(profile);
  };
  running.add(kill);
  watchExit();
  return {
    child,
    lastWords: () => words,
    async end(politely) {
      if (!running.delete(kill)) return exited;
      if (politely !== undefined) await Promise.race([politely().catch(() => undefined), pause(3000)]);
      await Promise.race([exited, pause(politely === undefined ? 0 : 3000)]);
      killGroup(child);
      await Promise.race([exited, pause(3000)]);
      for (let tries = 0; tries < 20 && !removeProfile(profile); tries++) await pause(100);
    },
  };
}

function killGroup(child: ChildProcess): void {
  if (child.pid === undefined) return;
  try {
    if (process.platform === 'win32') child.kill('SIGKILL');
    else process.kill(-child.pid, 'SIGKILL');
  } catch {
    // it is gone already
  }
}

/** false: a file is still held by a dying process. */
function removeProfile(profile: string): boolean {
  try {
    rmSync(profile, { recursive: true, force: true });
    return true;
  } catch {
    return false;
  }
}

function watchExit(): void {
  if (watching) return;
  watching = true;
  process.on('exit', () => running.forEach((kill) => kill()));
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => process.exit(signal === 'SIGINT' ? 130 : 143));
  }
}
