import { fork } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmSync, statSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { median } from '../measure.ts';
import { factor, print } from '../print.ts';
import { type BigHar, bigHar } from './big-har.ts';
import { measureExport } from './export.ts';
import { type Measured, measure, type Work, works } from './work.ts';

/**
 * `npm run bench:report`: reading and diagnosing big HAR files as the command line does, against `JSON.parse` of the same
 * text. Every measurement is a process of its own, as a command is: nothing is warm, and its memory is its own. What the
 * numbers mean: docs/performance.md. With `-- --quick` one round; `-- --export`: writing a masked report instead.
 */
const files: Readonly<Record<string, BigHar>> = {
  'with bodies': { entries: 20_000, body: 2700 },
  'without bodies': { entries: 20_000, body: 0 },
};

const labels: Readonly<Record<Work, string>> = {
  nothing: '',
  parse: 'JSON.parse alone',
  import: 'read and imported',
  diagnose: 'read, imported, diagnosed',
  tell: 'the whole command, with its text masked',
};

const work = works.find((name) => name === process.argv[2]);
if (work !== undefined) {
  process.send?.(await measure(work, process.argv[3]!));
  process.disconnect();
} else if (process.argv.includes('--export')) {
  console.log(measureExport(20_000));
} else {
  const rounds = process.argv.includes('--quick') ? 1 : 5;
  console.log(`Node ${process.version}; medians of ${rounds} rounds, in turn, each in a process of its own.`);
  const folder = mkdtempSync(join(tmpdir(), 'session-trace-bench-'));
  try {
    for (const [name, shape] of Object.entries(files)) await compare(name, shape, join(folder, 'big.har'), rounds);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function compare(name: string, shape: BigHar, file: string, rounds: number): Promise<void> {
  write(file, shape);
  const size = statSync(file).size;
  const all = new Map<Work, Measured[]>(works.map((one) => [one, []]));
  for (let round = 0; round < rounds; round++) for (const one of works) all.get(one)!.push(await inProcess(one, file));
  const of = (one: Work, part: keyof Measured): number => median(all.get(one)!.map((measured) => measured[part]));
  const empty = of('nothing', 'memory');
  print(
    `${name}: ${shape.entries} entries, ${(size / 1e6).toFixed(0)} MB`,
    ['', 'time', 'to JSON.parse', 'CPU time', 'to JSON.parse', 'peak memory, less an idle process', 'to the file'],
    works
      .filter((one) => one !== 'nothing')
      .map((one) => [
        labels[one],
        `${of(one, 'time').toFixed(0)} ms`,
        factor(of(one, 'time') / of('parse', 'time')),
        `${of(one, 'cpu').toFixed(0)} ms`,
        factor(of(one, 'cpu') / of('parse', 'cpu')),
        `${((of(one, 'memory') - empty) / 1e6).toFixed(0)} MB`,
        factor((of(one, 'memory') - empty) / size),
      ]),
  );
}

function write(file: string, shape: BigHar): void {
  const out = openSync(file, 'w');
  for (const piece of bigHar(shape)) writeSync(out, piece);
  closeSync(out);
}

function inProcess(one: Work, file: string): Promise<Measured> {
  return new Promise((resolve, reject) => {
    const child = fork(fileURLToPath(import.meta.url), [one, file]);
    child.on('message', (measured) => resolve(measured as Measured));
    child.on('exit', (code) => reject(new Error(`${one} ended with ${String(code)}`)));
  });
}
