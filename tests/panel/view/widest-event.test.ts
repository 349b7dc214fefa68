import { expect, test } from 'vitest';
import { diagnose } from '../../../src/core/diagnose.ts';
import { sitesOf } from '../../../src/core/trace/sites.ts';
import { timelineOf } from '../../../src/panel/view/timeline.ts';
import { widestEvent } from '../../../src/panel/view/widest-event.ts';
import { recording } from '../fixtures.ts';

test('the session lane is as wide as its longest event with its chip', () => {
  const trace = recording('path');
  const chains = diagnose(trace).chains.filter((chain) => chain.verdict === 'lost');
  expect(widestEvent(timelineOf(chains, [], sitesOf(trace.chains)).lanes[0])).toBe('not sent NotOnPath'.length);
});

test('no lane takes nothing', () => {
  expect(widestEvent(undefined)).toBe(0);
});
