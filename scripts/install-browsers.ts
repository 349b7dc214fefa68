import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { findChromium, findFirefox } from '../tests/browser/find-browser.ts';

interface Wanted {
  readonly find: () => string | undefined;
  readonly debian: readonly string[];
  readonly macos: string;
  readonly windows: string;
  readonly variable: string;
  /** Without it nothing can be shown. */
  readonly needed: boolean;
}

const browsers: Readonly<Record<string, Wanted>> = {
  chromium: {
    find: findChromium,
    debian: ['chromium', 'fonts-liberation'],
    macos: 'brew install --cask chromium',
    windows: 'winget install Google.Chrome',
    variable: 'BROWSER_PATH',
    needed: true,
  },
  firefox: {
    find: findFirefox,
    debian: ['firefox-esr'],
    macos: 'brew install --cask firefox',
    windows: 'winget install Mozilla.Firefox',
    variable: 'FIREFOX_PATH',
    needed: false,
  },
};

let updated = false;

for (const name of process.argv.slice(2)) {
  const browser = browsers[name];
  if (!browser || browser.find() !== undefined || (onDebianAsRoot() && installed(browser))) continue;
  console.error(`No ${name} found. Install one (${instruction(browser)}), or set ${browser.variable} to its path.`);
  if (browser.needed) process.exitCode = 1;
}

/** Ubuntu is left out: its chromium package is a snap, which needs a running snapd. */
function onDebianAsRoot(): boolean {
  return process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/etc/debian_version') && !isUbuntu();
}

function isUbuntu(): boolean {
  return spawnSync('grep', ['-qi', '^ID=ubuntu', '/etc/os-release']).status === 0;
}

function installed({ debian, find }: Wanted): boolean {
  if (!updated) apt('update', '-qq');
  updated = true;
  return apt('install', '-y', '-qq', '--no-install-recommends', ...debian) === 0 && find() !== undefined;
}

function apt(...args: readonly string[]): number | null {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return spawnSync('apt-get', args, { stdio: ['ignore', 'inherit', 'inherit'], env }).status;
}

function instruction({ debian, macos, windows }: Wanted): string {
  if (process.platform === 'darwin') return macos;
  return process.platform === 'win32' ? windows : `sudo apt install ${debian[0] ?? ''}`;
}
