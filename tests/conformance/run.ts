import { resolve } from 'node:path';
import { defaultFolder, readCases } from './case-files.ts';
import { agrees } from './result.ts';
import { runAll, totals } from './suites.ts';
import { toughCookieTotals } from './tough-cookie.ts';

// npm run conformance -- DIR: every case file in DIR, one total per suite and profile. Exits 1 if a case is wrong.
// With a list of what was not run, and why.
const folder = resolve(process.argv[2] ?? defaultFolder);
const files = readCases(folder);
const results = runAll(files);
if (results.length === 0) {
  console.log(`Skipped: no case files in ${folder}.`);
} else {
  const lines = totals(results);
  for (const { suite, passed, of, onPurpose, wrong } of lines) {
    const rest = [
      onPurpose > 0 ? `${onPurpose} differ on purpose` : '',
      wrong.length > 0 ? `${wrong.length} wrong` : '',
    ];
    console.log([`${suite}: ${passed}/${of}`, ...rest.filter(Boolean)].join(', '));
  }
  console.log(`\ntough-cookie on the same cases: ${toughCookieTotals(files).join('; ')}`);
  const differing = results.filter((result) => result.scored && !agrees(result));
  if (differing.length > 0) console.log('\nNot as the case expects:');
  for (const { suite, id, profile, expected, actual, onPurpose } of differing) {
    console.log(
      `- ${profile} ${suite} ${id}: ${onPurpose ?? 'WRONG'}\n    expected ${text(expected)}\n    got      ${text(actual)}`,
    );
  }
  for (const { id, actual } of results.filter((result) => !result.scored && result.actual.startsWith('not run'))) {
    console.log(`- ${id}: ${actual}`);
  }
  for (const { file, because } of files.unread) console.log(`- left out ${file}: ${because}`);
  process.exitCode = lines.some(({ wrong }) => wrong.length > 0) ? 1 : 0;
}

function text(value: string): string {
  return JSON.stringify(value.length > 160 ? `${value.slice(0, 160)}…` : value);
}
