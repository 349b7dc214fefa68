import { findChromium, findFirefox } from '../tests/browser/find-browser.ts';
import { installPackages, onDebianAsRoot } from './debian.ts';

interface Wanted {
  readonly find: () => string | undefined;
  readonly debian: readonly string[];
  readonly macos: string;
  readonly windows: string;
  readonly variable: string;
  /** Without it nothing can be shown or, in CI, not everything tested. */
  readonly needed: boolean;
}

const browsers: Readonly<Record<string, Wanted>> = {
  chromium: {
    find: findChromium,
    debian: ['chromium', 'chromium-l10n', 'fonts-liberation'],
    macos: 'brew install --cask chromium',
    windows: 'winget install Google.Chrome',
    variable: 'BROWSER_PATH',
    needed: true,
  },
  firefox: {
    find: findFirefox,
    debian: ['firefox-esr', 'firefox-esr-l10n-de'],
    macos: 'brew install --cask firefox',
    windows: 'winget install Mozilla.Firefox',
    variable: 'FIREFOX_PATH',
    needed: process.env.CI !== undefined,
  },
};

for (const name of process.argv.slice(2)) {
  const browser = browsers[name];
  if (!browser || browser.find() !== undefined || (onDebianAsRoot() && installed(browser))) continue;
  console.error(`No ${name} found. Install one (${instruction(browser)}), or set ${browser.variable} to its path.`);
  if (browser.needed) process.exitCode = 1;
}

function installed({ debian, find }: Wanted): boolean {
  return installPackages(debian) && find() !== undefined;
}

function instruction({ debian, macos, windows }: Wanted): string {
  if (process.platform === 'darwin') return macos;
  return process.platform === 'win32' ? windows : `sudo apt install ${debian[0] ?? ''}`;
}
