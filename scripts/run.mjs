import { spawnSync } from 'node:child_process';
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
