import { expect, test } from 'vitest';
import type { TrackStep } from '../../../src/core/model.ts';
import { trackLines } from '../../../src/core/session/track-lines.ts';
import { laneCells } from '../../../src/panel/view/lanes.ts';
import { laneMarks } from '../../../src/report/picture/lane.ts';

const requests = ['sent', 'not-sent', 'absent', 'other-site'] as const;
const responses = [
  ...(['none', 'set', 'unchanged', 'renewed', 'replaced', 'deleted', 'rejected', 'swallowed', 'expired'] as const),
];

const step = (request: TrackStep['request'], response: TrackStep['response'] = 'none'): TrackStep => {
  const versionBefore = request === 'sent' || request === 'not-sent' ? 1 : undefined;
  const gives = response === 'set' || response === 'renewed' || response === 'replaced' || response === 'unchanged';
  const versionAfter = gives ? 2 : response === 'deleted' ? undefined : versionBefore;
  return { request, response, versionBefore, versionAfter, reasons: [] };
};

/** Every pair of steps, and hops that a chain knows nothing of. */
const missed: TrackStep = { ...step('sent', 'deleted'), missed: true };
const all = [missed, ...requests.flatMap((request) => responses.map((response) => step(request, response))), undefined];
const pairs = all.flatMap((a) => all.map((b) => [a, b]));

test('panel and picture draw the same line, whatever happens', () => {
  for (const steps of pairs) {
    const lines = trackLines(steps);
    const panel = laneCells(steps, () => ({ request: [], response: [] }));
    const picture = laneMarks({ steps });
    expect(panel.map(({ request, response }) => [request.top, request.bottom, response.top, response.bottom])).toEqual(
      lines.map(({ before, between, after }) => [before, between, between, after]),
    );
    expect(
      picture.map(({ request, response }) => [request.above, request.below, response.above, response.below]),
    ).toEqual(lines.map(({ before, between, after }) => [before, between, between, after]));
  }
});

test('a line ends where the next begins', () => {
  for (const steps of pairs) {
    const [first, second] = trackLines(steps);
    expect(second?.before).toBe(first?.after);
  }
});

test('what was swallowed never lived', () => {
  expect(trackLines([step('absent', 'swallowed'), step('absent')]).flatMap(Object.values)).toEqual(
    Array.from({ length: 6 }, () => 'none'),
  );
});

test('a deletion that missed its cookie ends no line', () => {
  expect(trackLines([missed, step('sent')]).map(({ after }) => after)).toEqual(['solid', 'solid']);
  expect(trackLines([step('sent', 'deleted')]).map(({ after }) => after)).toEqual(['none']);
});
