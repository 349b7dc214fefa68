import { mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join, resolve } from 'node:path';
import { newProfile, startBrowser } from './browser-process.ts';
import { findFirefox } from './find-browser.ts';
import { driveFirefoxPage, inContext, type FirefoxPage } from './firefox-page.ts';
import { driveToolbox, type Toolbox } from './firefox-toolbox.ts';
import { connectMarionette, type Marionette } from './marionette.ts';
import type { Theme } from './devtools-window.ts';

export interface FirefoxOptions {
  /** Folder of the built extension, `dist/firefox`. */
  readonly extension: string;
  /** Default true. */
  readonly headless?: boolean;
  /** Host names that lead to 127.0.0.1, each by its full name: Firefox knows no pattern here. */
  readonly localDomains?: readonly string[];
  readonly size?: { readonly width: number; readonly height: number };
  readonly theme?: Theme;
  readonly path?: string;
  readonly preferences?: Preferences;
}

type Preferences = Readonly<Record<string, string | number | boolean>>;

export interface Firefox {
  readonly version: string;
  readonly extensionOrigin: string;
  readonly page: FirefoxPage;
  readonly toolbox: Toolbox;
  /** Stops the extension's event page, as the browser does when it is idle; it wakes at the next event. */
  stopBackground(): Promise<void>;
  readonly marionette: Marionette;
  close(): Promise<void>;
}

const addonId = 'session-trace@session-trace.dev';
/** Fixed, so that the extension's pages have a known address. */
const uuid = '5e551017-7ace-4000-8000-5e5510177ace';

const stopBackground = `
  const { extension } = WebExtensionPolicy.getByID(arguments[0]);
  return extension.terminateBackground({ ignoreDevToolsAttached: true, disableResetIdleForTest: true });`;

/** Starts Firefox with the extension. Certificates of any kind are accepted. */
export async function launchFirefox(options: FirefoxOptions): Promise<Firefox> {
  const path = options.path ?? findFirefox();
  if (path === undefined) throw new Error('No Firefox found. Set FIREFOX_PATH to one.');
  const port = await freePort();
  const profile = newProfile();
  writePreferences(profile, {
    ...preferences(options, port),
    ...options.preferences,
  });
  const { width, height } = options.size ?? { width: 1280, height: 1000 };
  const args = ['--marionette', '-remote-allow-system-access', '--no-remote', '--profile', profile];
  if (options.headless ?? true) args.push('--headless', `--width=${width}`, `--height=${height}`);
  const running = startBrowser(path, args, profile, ['ignore', 'ignore', 'pipe']);
  let marionette: Marionette | undefined;
  const close = async (): Promise<void> => {
    await running.end(() => marionette?.send('Marionette:Quit', { flags: ['eForceQuit'] }) ?? Promise.resolve());
    marionette?.close();
  };
  try {
    const client = (marionette = await connectMarionette(port, 60_000));
    const session = (await client.send('WebDriver:NewSession', { acceptInsecureCerts: true })) as {
      capabilities: { browserVersion: string };
    };
    await client.send('Addon:Install', { path: resolve(options.extension), temporary: true });
    return {
      version: session.capabilities.browserVersion,
      extensionOrigin: `moz-extension://${uuid}`,
      page: driveFirefoxPage(client),
      toolbox: driveToolbox(client),
      async stopBackground() {
        await inContext(client, 'chrome', () =>
          client.send('WebDriver:ExecuteScript', { script: stopBackground, args: [addonId] }),
        );
      },
      marionette: client,
      close,
    };
  } catch (error) {
    const words = running.lastWords();
    await close();
    throw new Error(`${String(error)}\n${words}`, { cause: error });
  }
}

function preferences({ localDomains = [], theme = 'light' }: FirefoxOptions, port: number): Preferences {
  return {
    'marionette.port': port,
    'network.dns.localDomains': localDomains.join(','),
    'extensions.webextensions.uuids': JSON.stringify({ [addonId]: uuid }),
    'extensions.originControls.grantByDefault': true,
    'devtools.theme': theme,
    'devtools.toolbox.footer.height': 600,
    'browser.shell.checkDefaultBrowser': false,
    'browser.aboutwelcome.enabled': false,
    'browser.startup.homepage_override.mstone': 'ignore',
    'datareporting.policy.dataSubmissionEnabled': false,
    'toolkit.telemetry.enabled': false,
    'app.update.disabledForTesting': true,
    'dom.disable_open_during_load': false,
  };
}

function writePreferences(profile: string, values: Preferences): void {
  mkdirSync(profile, { recursive: true });
  const lines = Object.entries(values).map(
    ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`,
  );
  writeFileSync(join(profile, 'user.js'), `${lines.join('\n')}\n`);
}

function freePort(): Promise<number> {
  return new Promise((done, fail) => {
    const server = createServer();
    server.once('error', fail);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => done(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}
