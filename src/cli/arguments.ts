import type { BrowserName } from '../core/model.ts';
import type { ProfileName } from '../core/profile.ts';

export interface Arguments {
  readonly files: readonly string[];
  /** Session cookies named by the user; empty: the program finds them. */
  readonly cookies: readonly { readonly name: string }[];
  readonly profile: ProfileName | undefined;
  /** Print cookie values and other secrets as they are. */
  readonly values: boolean;
  readonly help: boolean;
}

export type ArgumentsRead =
  { readonly ok: true; readonly arguments: Arguments } | { readonly ok: false; readonly problem: string };

const profiles: readonly BrowserName[] = ['chromium', 'firefox', 'safari'];

export const usage = `usage: session-trace FILE…

Tells, for each HAR file, at which redirect the session was lost and why. - reads standard input.

  --cookie NAME      follow this cookie as the session cookie; may be given several times
  --profile BROWSER  judge as chromium, firefox or safari would; default: the browser that made the file
  --values           print cookie values and other secrets as they are; default: pseudonyms
  --help             this text

exit code: 0 no session lost, 1 a session was lost, 2 unusable input`;

/** Reads the words of the command line. Options may stand anywhere; after `--` all is a file. */
export function readArguments(words: readonly string[]): ArgumentsRead {
  const files: string[] = [];
  const cookies: { name: string }[] = [];
  let profile: ProfileName | undefined;
  let values = false;
  let help = false;
  for (let at = 0; at < words.length; at++) {
    const word = words[at]!;
    const [option, attached] = word.startsWith('--') ? split(word) : [word, undefined];
    switch (option) {
      case '--help':
        help = true;
        break;
      case '--values':
        values = true;
        break;
      case '--cookie':
      case '--profile': {
        const value = attached ?? words[++at];
        if (value === undefined || value === '') return { ok: false, problem: `${option} needs a value` };
        if (option === '--cookie') cookies.push({ name: value });
        else {
          profile = profiles.find((name) => name === value);
          if (profile === undefined) return { ok: false, problem: `--profile is ${profiles.join(', ')}; not ${value}` };
        }
        break;
      }
      case '--':
        files.push(...words.slice(at + 1));
        at = words.length;
        break;
      default:
        if (word.startsWith('-') && word !== '-') return { ok: false, problem: `unknown option ${word}` };
        files.push(word);
    }
  }
  if (!help && files.length === 0) return { ok: false, problem: 'no file given' };
  return { ok: true, arguments: { files, cookies, profile, values, help } };
}

function split(word: string): readonly [string, string | undefined] {
  const equals = word.indexOf('=');
  return equals < 0 ? [word, undefined] : [word.slice(0, equals), word.slice(equals + 1)];
}
