import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

let updated = false;

/** Ubuntu is left out: its chromium package is a snap, which needs a running snapd. */
export function onDebianAsRoot(): boolean {
  return process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/etc/debian_version') && !isUbuntu();
}

/** Installs Debian's packages. False when that failed; apt-get has said why. */
export function installPackages(packages: readonly string[]): boolean {
  if (!updated) apt('update', '-qq');
  updated = true;
  return apt('install', '-y', '-qq', '--no-install-recommends', ...packages) === 0;
}

function isUbuntu(): boolean {
  return spawnSync('grep', ['-qi', '^ID=ubuntu', '/etc/os-release']).status === 0;
}

function apt(...args: readonly string[]): number | null {
  // A server that is installed for a test must not be started as a service of the machine.
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' };
  return spawnSync('apt-get', args, { stdio: ['ignore', 'inherit', 'inherit'], env }).status;
}
