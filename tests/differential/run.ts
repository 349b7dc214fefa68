import { missing } from './coverage.ts';
import { runDifferential, type Outcome } from './differential.ts';
import { readOptions } from './options.ts';

/** Fewer decisions cannot be expected to meet every kind of thing. */
const enoughForEveryKind = 4000;

function print({ decisions, scenarios, seconds, counts, fair, disagreements, shrunk, stuck }: Outcome): void {
  const table = (map: ReadonlyMap<string, number>): string =>
    [...map].map(([name, times]) => `  ${String(times).padStart(7)}  ${name}`).join('\n');
  console.log(`\nHow often each kind occurred\n${table(counts)}`);
  console.log(`\nFair-comparison rules used\n${table(fair)}`);
  for (const [kind, list] of disagreements) {
    console.log(`\n${list.length} × ${kind}`);
    for (const { scenario, thirdPartyCookies, url, what } of list.slice(0, 3)) {
      console.log(
        `    scenario ${scenario}${thirdPartyCookies ? '' : ' (third-party cookies blocked)'} ${url} ${JSON.stringify(what).slice(0, 160)}`,
      );
    }
  }
  for (const { kind, script } of shrunk) console.log(`\n${kind}\n${script}`);
  const total = [...disagreements.values()].reduce((sum, list) => sum + list.length, 0);
  console.log(
    `\n${decisions} decisions in ${scenarios} scenarios, ${total} disagreements, ${stuck} visits stuck, ${(decisions / seconds).toFixed(0)} decisions a second`,
  );
}

const options = readOptions(process.argv.slice(2));
console.log(`seed ${options.seed}, ${options.decisions} decisions`);
const outcome = await runDifferential(options, (text) => console.log(text));
print(outcome);
const never = missing(outcome.counts);
if (never.length > 0) console.log(`never occurred: ${never.join(', ')}`);
const isTooNarrow = never.length > 0 && outcome.decisions >= enoughForEveryKind;
if (outcome.disagreements.size > 0 || isTooNarrow) process.exitCode = 1;
