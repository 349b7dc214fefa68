import { generateScenario } from '../generate.ts';
import { readOptions } from '../options.ts';
import { seedOf } from '../random.ts';
import { skipped } from './skipped.ts';
import { runFirefox, type Found, type Outcome } from './differential.ts';

function print({ version, decisions, cookies, scenarios, stuck, seconds, misread, mispredicted, fair }: Outcome): void {
  const list = (title: string, found: ReadonlyMap<string, readonly Found[]>): void => {
    const kinds = [...found].sort(([, a], [, b]) => b.length - a.length);
    console.log(`\n${title}`);
    for (const [kind, all] of kinds) {
      console.log(`  ${all.length} × ${kind}`);
      for (const { scenario, url, by, what } of all.slice(0, 3))
        console.log(`      scenario ${scenario}, ${by}: ${url} ${JSON.stringify(what).slice(0, 160)}`);
    }
  };
  const total = (found: ReadonlyMap<string, readonly Found[]>): number =>
    [...found.values()].reduce((sum, all) => sum + all.length, 0);
  const share = (bad: number): string => `${((100 * (decisions - bad)) / decisions).toFixed(2)} %`;
  list('Observed: where the recording differs from the wire', misread);
  list('Predicted: where the rules differ from what was observed', mispredicted);
  list('Fair: what can be known, and is right', fair);
  console.log(`\nSkipped\n  ${skipped.join('\n  ')}`);
  console.log(
    `\nFirefox ${version}: ${decisions} decisions (${cookies} on cookies) in ${scenarios} scenarios, ${stuck} visits stuck, ${seconds.toFixed(0)} s\n` +
      `observed ${share(total(misread))} (${total(misread)} differ), predicted ${share(total(mispredicted))} (${total(mispredicted)} differ)`,
  );
  if (total(misread) > 0 || total(mispredicted) > decisions / 100) process.exitCode = 1;
}

const options = readOptions(process.argv.slice(2));
console.log(`seed ${options.seed}, ${options.decisions} decisions, Firefox`);
print(
  await runFirefox(
    options,
    (number) => generateScenario(seedOf(options.seed, number), true),
    (text) => console.log(text),
  ),
);
