import { Buffer } from 'node:buffer';
import { spawn, spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));

/** Runs a command in the project's folder with its output shown. Answers its exit code. */
export function run(command, args, options = {}) {
  const windowsScript = process.platform === 'win32' && command === 'npm';
  const { status, error } = spawnSync(command, args, { cwd: root, stdio: 'inherit', shell: windowsScript, ...options });
  if (error) console.error(`${command}: ${error.message}`);
  return status ?? 1;
}

/** Runs a TypeScript file of this project. */
export function runTypeScript(file, args) {
  return run(process.execPath, ['--import', 'tsx', file, ...args]);
}

/** Runs a package's own command with this Node, without a shell. */
export function runBin(path, args) {
  return run(process.execPath, [`node_modules/${path}`, ...args]);
}

/**
 * Starts a script with this Node beside others. Answers its exit code in the end, and what it printed: nothing where that
 * was `shown` as it came.
 */
export function start([file, ...args], { shown = false } = {}) {
  return new Promise((resolve) => {
    const stdio = ['ignore', ...(shown ? ['inherit', 'inherit'] : ['pipe', 'pipe'])];
    const child = spawn(process.execPath, [file, ...args], { cwd: root, stdio });
    const parts = [];
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (part) => parts.push(part));
    child.on('error', ({ message }) => resolve({ code: 1, output: message }));
    child.on('close', (code) => resolve({ code: code ?? 1, output: Buffer.concat(parts).toString() }));
  });
}

/** What makes Vitest show its own summary and write its counts to a file. */
export const countsTo = (file) => ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
