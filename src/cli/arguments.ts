import { parseArgs, type ParseArgsConfig } from 'node:util';
import type { BrowserName } from '../core/model.ts';
import { type Format, formats } from './formats.ts';

export interface Arguments {
  /** Paths; `-` is standard input. */
  readonly files: readonly string[];
  readonly format: Format;
  /** Session cookies named by the user; empty: the program finds them. */
  readonly cookies: readonly string[];
  /** The browser to judge as; undefined: the one that made the file. */
  readonly profile: BrowserName | undefined;
  /** Print cookie values and other secrets as they are. */
  readonly values: boolean;
  /** undefined: colour if it is a terminal. */
  readonly color: boolean | undefined;
  /** No progress and no remarks: problems only. */
  readonly quiet: boolean;
  readonly help: boolean;
  readonly version: boolean;
}

export type ArgumentsRead =
  { readonly ok: true; readonly arguments: Arguments } | { readonly ok: false; readonly problem: string };

const profiles: readonly BrowserName[] = ['chromium', 'firefox', 'safari'];

const options = {
  format: { type: 'string', short: 'f', default: 'text' },
  cookie: { type: 'string', short: 'c', multiple: true, default: [] },
  profile: { type: 'string', short: 'p' },
  values: { type: 'boolean', default: false },
  color: { type: 'boolean' },
  quiet: { type: 'boolean', short: 'q', default: false },
  help: { type: 'boolean', short: 'h', default: false },
  version: { type: 'boolean', default: false },
} as const satisfies ParseArgsConfig['options'];

export const usage = `usage: session-trace FILE…

Tells, for each HAR file, at which redirect the session was lost and why. A FILE of - is standard input.

  -f, --format FORMAT    ${formats.join(', ')}; default: text
  -c, --cookie NAME      follow this cookie as the session cookie; may be given several times
  -p, --profile BROWSER  judge as ${profiles.join(', ')} would; default: the browser that made the file
      --values           print cookie values and other secrets as they are; default: pseudonyms
      --color, --no-color
                         default: colour on a terminal, unless NO_COLOR is set
  -q, --quiet            no progress and no remarks on the error output, problems only
      --version          the version of this program
  -h, --help             this text

exit code: 0 no session lost, 1 a session was lost, 2 unusable input`;

/** Reads the words of the command line. Options may stand anywhere; after `--` all is a file. */
export function readArguments(words: readonly string[]): ArgumentsRead {
  let read;
  try {
    read = parseArgs({ args: [...words], options, allowPositionals: true, allowNegative: true });
  } catch (error) {
    const problem = error instanceof Error ? error.message : String(error);
    // Node goes on to explain how a file is given whose name begins with a dash
    return { ok: false, problem: problem.split('. ', 1)[0]! };
  }
  const { values: given, positionals: files } = read;
  const format = formats.find((name) => name === given.format);
  if (format === undefined) return { ok: false, problem: `--format is ${formats.join(', ')}; not ${given.format}` };
  const profile = profiles.find((name) => name === given.profile);
  if (given.profile !== undefined && profile === undefined) {
    return { ok: false, problem: `--profile is ${profiles.join(', ')}; not ${given.profile}` };
  }
  if (given.cookie.includes('')) return { ok: false, problem: '--cookie needs a name' };
  const { help, version, values, quiet } = given;
  if (!help && !version && files.length === 0) return { ok: false, problem: 'no file given' };
  if (format === 'har' && files.length > 1) return { ok: false, problem: '--format har takes one file' };
  return {
    ok: true,
    arguments: { files, format, cookies: given.cookie, profile, values, color: given.color, quiet, help, version },
  };
}
