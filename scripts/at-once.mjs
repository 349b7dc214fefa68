import { Buffer } from 'node:buffer';
import { spawn } from 'node:child_process';
import { root } from './run.mjs';

/**
 * Runs packages' own commands side by side, as many at once as told, each one's output shown whole when it ends.
 * Steps are names with a command line each. Answers the names of those that failed.
 */
export async function atOnce(steps, most) {
  const waiting = Object.entries(steps);
  const failed = [];
  const worker = async () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const [name, command] = next;
      const { code, output } = await outputOf(command);
      console.log(`\n── ${name}\n${output}`);
      if (code !== 0) failed.push(name);
    }
  };
  await Promise.all(Array.from({ length: most }, worker));
  return failed;
}

function outputOf([path, ...args]) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [`node_modules/${path}`, ...args], { cwd: root });
    const parts = [];
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => parts.push(part));
    child.on('error', ({ message }) => resolve({ code: 1, output: message }));
    child.on('close', (code) => resolve({ code: code ?? 1, output: Buffer.concat(parts).toString() }));
  });
}
