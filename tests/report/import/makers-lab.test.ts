import { describe, expect, test } from 'vitest';
import { diagnose } from '../../../src/core/diagnose.ts';
import type { Finding, Trace } from '../../../src/core/model.ts';
import { fromHar } from '../../../src/report/import/from-har.ts';
import { scenarios } from '../../lab/scenarios/index.ts';
import { simulate } from '../../simulate.ts';
import { firefox, safari } from './tools/browsers.ts';
import { exchangesOf } from './tools/exchanges-of.ts';
import { charles, fiddler, httpToolkit, mitmproxy, playwright } from './tools/programs.ts';

/**
 * Every scenario of the lab, as each program would have written it: what works raises no alarm, and what was lost is
 * told with its cause, or with none; a wrong cause is never more than possible.
 */
const writers = { firefox, safari, playwright, mitmproxy, charles, fiddler, httpToolkit } as const;

/** Another cause that is true as well, where the file does not hold what tells the first: by program and scenario. */
const alsoTrue: Readonly<Record<string, string>> = {
  // A server that splits lines and a program that joins them with commas: what was one line cannot be told.
  'httpToolkit: cookie-pieces': 'session-not-recognised',
};

function headlineOf(trace: Trace): Finding | undefined {
  return diagnose(trace).findings.find(({ severity }) => severity === 'error');
}

const recorded = scenarios.map(({ id }, index) => ({ id, trace: simulate(scenarios[index]!).trace }));

describe.each(Object.entries(writers))('%s', (program, write) => {
  test.each(recorded)('$id', ({ id, trace }) => {
    const exchanges = exchangesOf(trace);
    const read = fromHar(JSON.stringify(write(exchanges)));
    if (!read.ok) throw new Error(read.problem.text.text);
    const live = headlineOf(trace);
    const told = headlineOf(read.trace);
    if (told === undefined) return;
    expect(live).toBeDefined();
    if (told.cause === live!.cause) return;
    const { cause, confidence } = told;
    if (confidence !== 'possible') expect({ cause }).toEqual({ cause: alsoTrue[`${program}: ${id}`] });
  });
});
