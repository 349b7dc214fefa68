import { expect, test } from 'vitest';
import { diagnose } from '../../../src/core/diagnose.ts';
import { timelineOf } from '../../../src/panel/view/timeline.ts';
import { widestEvent } from '../../../src/panel/view/widest-event.ts';
import { recording } from '../fixtures.ts';

test('the session lane is as wide as its longest event with its chip', () => {
  const chains = diagnose(recording('path')).chains.filter((chain) => chain.verdict === 'lost');
  expect(widestEvent(timelineOf(chains, []).lanes[0])).toBe('not sent NotOnPath'.length);
});

test('no lane takes nothing', () => {
  expect(widestEvent(undefined)).toBe(0);
});
