import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

type Places = Partial<Record<NodeJS.Platform, readonly string[]>>;

const chromiumNames = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'microsoft-edge-stable',
  'microsoft-edge',
  'brave-browser',
];

const chromiumPlaces: Places = {
  linux: ['/snap/bin/chromium', '/opt/google/chrome/chrome', '/opt/microsoft/msedge/msedge'],
  darwin: ['Chromium', 'Google Chrome', 'Microsoft Edge', 'Brave Browser'].flatMap(macApplication),
  win32: [
    'Chromium\\Application\\chrome.exe',
    'Google\\Chrome\\Application\\chrome.exe',
    'Microsoft\\Edge\\Application\\msedge.exe',
  ].flatMap(windowsProgram),
};

const firefoxNames = ['firefox-esr', 'firefox', 'firefox-developer-edition'];

const firefoxPlaces: Places = {
  linux: ['/usr/lib/firefox-esr/firefox-esr', '/snap/bin/firefox'],
  darwin: ['Firefox', 'Firefox Developer Edition'].flatMap(macApplication),
  win32: ['Mozilla Firefox\\firefox.exe', 'Firefox Developer Edition\\firefox.exe'].flatMap(windowsProgram),
};

/** Path of Chromium, Chrome, Edge or Brave, in this order; `BROWSER_PATH` goes first. undefined: none is installed. */
export function findChromium(): string | undefined {
  return fromEnvironment('BROWSER_PATH') ?? find(chromiumNames, chromiumPlaces);
}

/** Path of Firefox; `FIREFOX_PATH` goes first. undefined: none is installed. */
export function findFirefox(): string | undefined {
  return fromEnvironment('FIREFOX_PATH') ?? find(firefoxNames, firefoxPlaces);
}

/** The variable's value; it is not checked, so that a wrong path fails loudly when it is started. */
function fromEnvironment(name: string): string | undefined {
  return process.env[name] === '' ? undefined : process.env[name];
}

function find(names: readonly string[], places: Places): string | undefined {
  const onPath = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  const candidates =
    process.platform === 'win32' ? [] : names.flatMap((name) => onPath.map((folder) => join(folder, name)));
  return [...candidates, ...(places[process.platform] ?? [])].find(isProgram);
}

function isProgram(path: string): boolean {
  if (process.platform === 'win32') return existsSync(path);
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function macApplication(name: string): string[] {
  const binary = name.startsWith('Firefox') ? 'firefox' : name;
  const inside = join(`${name}.app`, 'Contents', 'MacOS', binary);
  return [join('/Applications', inside), join(process.env['HOME'] ?? '/', 'Applications', inside)];
}

function windowsProgram(inside: string): string[] {
  return ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA']
    .map((name) => process.env[name])
    .filter((folder) => folder !== undefined)
    .map((folder) => `${folder}\\${inside}`);
}
