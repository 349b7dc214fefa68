import { generateScenario } from '../generate.ts';
import { readOptions } from '../options.ts';
import { seedOf } from '../random.ts';
import { missing, newCounts } from './coverage.ts';
import { skipped } from './skipped.ts';
import { runFirefox, type Found, type Outcome } from './differential.ts';

/** Fewer decisions cannot be expected to meet every kind of thing. */
const enoughForEveryKind = 4000;

type ByKind = ReadonlyMap<string, readonly Found[]>;

function list(title: string, found: ByKind): void {
  console.log(`\n${title}`);
  for (const [kind, all] of [...found].sort(([, a], [, b]) => b.length - a.length)) {
    console.log(`  ${all.length} × ${kind}`);
    for (const { scenario, url, by, what } of all.slice(0, 3))
      console.log(`      scenario ${scenario}, ${by}: ${url} ${JSON.stringify(what).slice(0, 160)}`);
  }
}

function total(found: ByKind): number {
  return [...found.values()].reduce((sum, all) => sum + all.length, 0);
}

function print(seed: number, outcome: Outcome): void {
  const { version, decisions, cookies, scenarios, stuck, seconds, counts, shrunk } = outcome;
  const { misread, mispredicted, mistold, fair } = outcome;
  console.log('\nHow often each kind occurred');
  for (const [kind, times] of counts) console.log(`  ${String(times).padStart(7)}  ${kind}`);
  list('Observed: where the recording differs from the wire', misread);
  list('Predicted: where the rules differ from what was observed', mispredicted);
  list('Predicted, told which requests had credentials: where the rules differ', mistold);
  list('Fair: what can be known, and is right', fair);
  for (const { kind, script } of shrunk) console.log(`\n${kind}\n${script}`);
  console.log(`\nSkipped\n  ${skipped.join('\n  ')}`);
  const share = (bad: number): string => `${((100 * (decisions - bad)) / decisions).toFixed(2)} % (${bad} differ)`;
  console.log(
    `\nSeed ${seed}, Firefox ${version}: ${decisions} decisions (${cookies} on cookies) in ${scenarios} scenarios, ${stuck} visits stuck, ${seconds.toFixed(0)} s\n` +
      `observed ${share(total(misread))}, predicted ${share(total(mispredicted))}; ${total(fair)} more are known by elimination only, without them ${share(total(mispredicted) + total(fair))}\n` +
      `predicted, told which requests had credentials, and nothing forgiven: ${share(total(mistold))}`,
  );
  if (total(misread) > 0 || Math.max(total(mispredicted), total(mistold)) > decisions / 100) process.exitCode = 1;
}

const options = readOptions(process.argv.slice(2));
const counts = newCounts();
let decisions = 0;
for (const seed of options.seeds) {
  console.log(`seed ${seed}, ${options.decisions} decisions, Firefox`);
  const generate = (number: number) => generateScenario(seedOf(seed, number), true);
  const outcome = await runFirefox({ ...options, seed }, generate, (text) => console.log(text));
  print(seed, outcome);
  decisions += outcome.decisions;
  for (const [kind, times] of outcome.counts) counts.set(kind, (counts.get(kind) ?? 0) + times);
}
const never = missing(counts);
if (never.length > 0) console.log(`Never occurred in ${decisions} decisions: ${never.join(', ')}`);
if (never.length > 0 && decisions >= enoughForEveryKind) process.exitCode = 1;
