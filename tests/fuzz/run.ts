import { type ChildProcess, fork } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { brokenFile } from './broken-file.ts';
import { hostileFiles } from './hostile-files.ts';
import { timeFile } from './time-file.ts';
import { type Outcome, tryFile } from './try-file.ts';

// `npm run fuzz -- --count 50000 --seed 1`: broken HAR files, all the way, in two processes (`--jobs`). Exit code 1 when one
// threw, hung or took too long. `--from`: the number of the first file. `--patience`: seconds by the clock for one file, more on
// a busy machine. `--most`: seconds of processor time for one file, all the way to every output. `--named`: the files of `hostile-files.ts` instead.

interface Tried {
  readonly number: number;
  readonly outcome: Outcome;
  /** Milliseconds of processor time: other programs do not count. */
  readonly took: number;
  readonly size: number;
}

function option(name: string, otherwise: number): number {
  const at = process.argv.indexOf(name);
  return at < 0 ? otherwise : Number(process.argv[at + 1]);
}

const seed = option('--seed', 1);
const count = option('--count', 50_000);
const first = option('--from', 0);
const jobs = option('--jobs', 2);
/** Milliseconds by the clock for one file, after which it counts as hung. */
const patience = option('--patience', 20) * 1000;
/** Milliseconds of processor time. A file goes a dozen ways, none of which may take two seconds; nearly all take 20 ms in all. */
const most = option('--most', 6) * 1000;

if (process.argv.includes('--named')) named();
else if (process.send === undefined) await lead();
else await work();

/** The files that are beyond measure in one thing each, with what each part of the way takes. Exit code 1 where one takes two seconds. */
function named(): void {
  console.log(
    'milliseconds of processor time: read, longest step of the diagnosis, whole diagnosis, told; MB in memory at most so far',
  );
  for (const [name, make] of Object.entries(hostileFiles)) {
    const { read, longestStep, diagnosed, told, refusedAt, failure } = timeFile(JSON.stringify(make()));
    // Kilobytes, of the whole process since it began: the files themselves are made in it.
    const peak = process.resourceUsage().maxRSS / 1000;
    const times = [read, longestStep, diagnosed, told, peak].map((one) => String(Math.round(one)).padStart(6)).join('');
    console.log(`${times}  ${name}${refusedAt === undefined ? '' : `: refused, ${refusedAt}`}${failure ?? ''}`);
    if (failure !== undefined || longestStep > 2000) process.exitCode = 1;
  }
}

/** In another process, so that a file that never ends can be given up. */
async function work(): Promise<void> {
  process.on('disconnect', () => process.exit());
  for (let number = first; number < count; number++) {
    const bytes = brokenFile(seed, number);
    const before = process.cpuUsage();
    const outcome = await tryFile(bytes);
    const { user, system } = process.cpuUsage(before);
    const tried: Tried = { number, outcome, took: (user + system) / 1000, size: bytes.byteLength };
    await new Promise((done) => process.send!(tried, done));
  }
  process.disconnect();
}

async function lead(): Promise<void> {
  const counts = new Map<string, number>();
  const failures: string[] = [];
  let slowest: Tried | undefined;
  let done = 0;
  const began = performance.now();
  const fail = (number: number, what: string): void => {
    failures.push(`file ${number}: ${what}\n  kept as ${keep(number)}`);
  };
  const all = Math.max(0, count - first);
  const share = async (from: number, end: number): Promise<void> => {
    for (let next = from; next < end; next++) {
      const ended = await watch(next, end, (tried) => {
        next = tried.number + 1;
        const { kind, what } = tried.outcome;
        if (kind === 'failed') fail(tried.number, what);
        else if (tried.took > most) fail(tried.number, `took ${Math.round(tried.took)} ms of processor time`);
        else counts.set(what, (counts.get(what) ?? 0) + 1);
        if (tried.took > (slowest?.took ?? 0)) slowest = tried;
        if (++done % 5000 === 0) console.log(`${done} of ${all} files, ${failures.length} failures`);
      });
      if (ended !== undefined) fail(next, ended);
    }
  };
  const border = (job: number): number => first + Math.round((all * job) / jobs);
  await Promise.all(Array.from({ length: jobs }, (_, job) => share(border(job), border(job + 1))));
  for (const [what, times] of [...counts].sort((a, b) => b[1] - a[1]))
    console.log(`${String(times).padStart(7)}  ${what}`);
  if (slowest !== undefined) {
    const { number, took, size } = slowest;
    console.log(`slowest: file ${number}, ${Math.round(took)} ms of processor time for ${Math.round(size / 1000)} kB`);
  }
  const seconds = Math.round((performance.now() - began) / 1000);
  console.log(`seed ${seed}, files ${first} to ${count - 1} in ${seconds} s, ${failures.length} failures`);
  for (const failure of failures.slice(0, 50)) console.error(failure);
  process.exitCode = failures.length === 0 ? 0 : 1;
}

/** Tries files from `from` on, before `end`; answers how it ended early, undefined when it did not. */
function watch(from: number, end: number, tell: (tried: Tried) => void): Promise<string | undefined> {
  const child: ChildProcess = fork(fileURLToPath(import.meta.url), [
    '--seed',
    String(seed),
    '--count',
    String(end),
    '--from',
    String(from),
  ]);
  return new Promise((done) => {
    let last = from - 1;
    const hung = (): void => {
      child.kill('SIGKILL');
      done(`no answer within ${patience / 1000} s`);
    };
    let timer = setTimeout(hung, 2 * patience);
    child.on('message', (tried: Tried) => {
      clearTimeout(timer);
      timer = setTimeout(hung, patience);
      last = tried.number;
      tell(tried);
    });
    child.on('exit', (code) => {
      clearTimeout(timer);
      done(last === end - 1 ? undefined : `the process ended with code ${code ?? 'none'}`);
    });
  });
}

function keep(number: number): string {
  const folder = 'node_modules/.cache/session-trace/fuzz';
  mkdirSync(folder, { recursive: true });
  const file = `${folder}/${seed}-${number}.har`;
  writeFileSync(file, brokenFile(seed, number));
  return file;
}
