import { missing } from './coverage.ts';
import { runDifferential, type Outcome } from './differential.ts';
import { faultsOf } from './judge-run.ts';
import { readOptions } from './options.ts';
import { together } from './together.ts';
import { unreached } from './unreached.ts';

function print({ counts, fair, disagreements, shrunk }: Outcome): void {
  const table = (map: ReadonlyMap<string, number>): string =>
    [...map].map(([name, times]) => `  ${String(times).padStart(7)}  ${name}`).join('\n');
  console.log(`\nHow often each kind occurred\n${table(counts)}`);
  console.log(`\nFair-comparison rules used\n${table(fair)}`);
  for (const [kind, list] of disagreements) {
    console.log(`\n${list.length} × ${kind}`);
    for (const { seed, scenario, thirdPartyCookies, url, what } of list.slice(0, 3)) {
      console.log(
        `    seed ${seed}, scenario ${scenario}${thirdPartyCookies ? '' : ' (third-party cookies blocked)'} ${url} ${JSON.stringify(what).slice(0, 160)}`,
      );
    }
  }
  for (const { kind, script } of shrunk) console.log(`\n${kind}\n${script}`);
}

function sum({ version, decisions, crowded, scenarios, disagreements, stuck, seconds, wire }: Outcome): string {
  const found = (isOnWire: boolean): number =>
    [...disagreements].reduce(
      (all, [kind, list]) => all + (kind.startsWith('wire: ') === isOnWire ? list.length : 0),
      0,
    );
  return (
    `${decisions} decisions in ${scenarios} scenarios (and ${crowded} on overflowing jars), ${found(false)} disagreements, ` +
    `${stuck} visits stuck, ${(decisions / seconds).toFixed(0)} decisions a second, ${version}\n` +
    `  on the wire: ${wire.requests} requests with ${wire.cookies} cookies, ${found(true)} other than the report says`
  );
}

const { seeds, ...options } = readOptions(process.argv.slice(2));
const outcomes: Outcome[] = [];
for (const seed of seeds) {
  console.log(`seed ${seed}, ${options.decisions} decisions`);
  const outcome = await runDifferential({ ...options, seed, seeds: [seed] }, (text) => console.log(text));
  outcomes.push(outcome);
  console.log(`seed ${seed}: ${sum(outcome)}`);
  const lacking = missing(outcome.counts);
  if (lacking.length > 0) console.log(`seed ${seed} alone did not meet: ${lacking.join(', ')}`);
}
const all = together(outcomes);
print(all);
console.log('\nNot reached, because');
for (const [kind, why] of unreached)
  console.log(`  ${kind}: ${why}${all.counts.has(kind) ? ` (and yet ${all.counts.get(kind)} times)` : ''}`);
console.log(`\n${seeds.length === 1 ? `Seed ${seeds[0]}` : `Seeds ${seeds.join(', ')}`}: ${sum(all)}`);
const faults = faultsOf(outcomes);
console.log(faults.length === 0 ? 'passed' : `failed: ${faults.join('; ')}`);
if (faults.length > 0) process.exitCode = 1;
