import { chainGrowth, jarGrowth } from './growth.ts';
import { live } from './live.ts';
import { print } from './print.ts';
import { throughput } from './throughput.ts';
import { diagnosing, folding, memory } from './whole.ts';

/** `npm run bench`; what the numbers mean: docs/performance.md. With `--quick` fewer rounds. */
const rounds = process.argv.includes('--quick') ? 5 : 40;
const few = Math.ceil(rounds / 8);

console.log(`Node ${process.version}; the quickest of ${rounds} rounds, peers in turn in one process.`);
print('Throughput', ['', 'Session Trace', 'tough-cookie', 'ratio'], throughput(rounds));
print('One request, one line, as the jar grows', ['', '10', '100', '1000', '3000', 'exponent'], jarGrowth(few));
print('Verdicts of a chain', ['hops', 'chain', 'per hop', 'verdicts', 'per verdict'], chainGrowth(rounds));
print('Folding, in batches of 40 events', ['hops', 'all', 'a late batch'], folding(few));
print('Diagnosing', ['', ''], diagnosing(few));
print('One hop more, as it comes in', ['chains', 'folding', 'diagnosing'], live(few));
const perHop = memory();
if (perHop !== undefined) print('Memory per hop', ['', ''], perHop);
