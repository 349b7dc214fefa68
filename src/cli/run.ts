import { diagnose } from '../core/diagnose.ts';
import { profiles } from '../core/profile.ts';
import { say } from '../core/words.ts';
import { redact } from '../report/har/to-har.ts';
import { fromHar } from '../report/import/from-har.ts';
import { readArguments, usage } from './arguments.ts';
import { headline, safe, timeline } from './timeline.ts';

/** What the command needs of the world. */
export interface World {
  /** Text of a file, `-` for standard input. Rejects when it cannot be read. */
  readonly read: (file: string) => Promise<string>;
  /** Random, for pseudonyms. */
  readonly salt: string;
  readonly out: (line: string) => void;
  readonly err: (line: string) => void;
}

export type ExitCode = 0 | 1 | 2;

/** The command: a timeline and verdict per file. 0: no session lost, 1: lost, 2: unusable input, which outweighs the others. */
export async function run(words: readonly string[], world: World): Promise<ExitCode> {
  const read = readArguments(words);
  if (!read.ok) {
    world.err(`${safe(read.problem)}\n\n${usage}`);
    return 2;
  }
  const { files, help } = read.arguments;
  if (help) {
    world.out(usage);
    return 0;
  }
  let code: ExitCode = 0;
  for (const file of files) {
    const answer = await one(file, read.arguments, world);
    code = answer > code ? answer : code;
  }
  return code;
}

type Wishes = Extract<ReturnType<typeof readArguments>, { ok: true }>['arguments'];

async function one(file: string, { files, cookies, profile, values }: Wishes, world: World): Promise<ExitCode> {
  const name = safe(file);
  let text: string;
  try {
    text = await world.read(file);
  } catch (error) {
    world.err(`${name}: ${safe(error instanceof Error ? error.message : String(error))}`);
    return 2;
  }
  const answer = fromHar(text);
  if (!answer.ok) {
    const { where } = answer.problem;
    world.err(`${name}: ${safe(say(answer.problem.text))}${where === undefined ? '' : ` (${where})`}`);
    return 2;
  }
  const chosen = cookies.length > 0 ? cookies : answer.chosen;
  const judged = diagnose(answer.trace, {
    ...(chosen.length > 0 ? { chosen } : {}),
    ...(profile === undefined ? {} : { profile: profiles[profile] }),
  });
  // The output of a command ends up in the logs of builds, which many can read.
  const redaction = values ? 'none' : 'values';
  const { diagnosis } = redact(answer.trace, judged, { redaction, salt: world.salt });
  for (const note of answer.notes) world.err(`${name}: ${safe(say(note))}`);
  world.out(files.length === 1 ? timeline(diagnosis) : `${name}: ${headline(diagnosis)}`);
  return diagnosis.chains.some(({ verdict }) => verdict === 'lost') ? 1 : 0;
}
