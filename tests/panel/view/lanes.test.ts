import { describe, expect, test } from 'vitest';
import type { TrackStep } from '../../../src/core/model.ts';
import { laneCells } from '../../../src/panel/view/lanes.ts';

const step = (
  request: TrackStep['request'],
  response: TrackStep['response'] = 'none',
  before?: number,
  after = before,
): TrackStep => ({
  request,
  response,
  versionBefore: before,
  versionAfter: after,
  reasons: [],
});
const none = () => ({ request: [], response: [] }) as const;
const drawn = (steps: readonly (TrackStep | undefined)[]) =>
  laneCells(steps, none).map(({ request, response }) =>
    [request.top, request.bottom, response.top, response.bottom].join(' '),
  );

describe('lines', () => {
  test.each([
    [
      'set, then withheld',
      [step('absent', 'set', undefined, 1), step('not-sent', 'none', 1), step('not-sent', 'none', 1)],
      ['none none none solid', 'solid dash dash dash', 'dash dash dash dash'],
    ],
    ['lives before the first hop', [step('sent', 'none', 1)], ['solid solid solid solid']],
    ['withheld at once', [step('not-sent', 'none', 1)], ['solid dash dash dash']],
    [
      'over another site and back',
      [step('absent', 'set', undefined, 1), step('other-site'), step('sent', 'none', 1)],
      ['none none none solid', 'solid thin thin thin', 'thin solid solid solid'],
    ],
    [
      'another site first, alive',
      [step('other-site'), step('sent', 'none', 1)],
      ['solid thin thin thin', 'thin solid solid solid'],
    ],
    [
      'another site first, not alive',
      [step('other-site'), step('absent')],
      ['none none none none', 'none none none none'],
    ],
    [
      'deleted on the way',
      [step('sent', 'deleted', 1, undefined), step('absent')],
      ['solid solid solid none', 'none none none none'],
    ],
    ['refused: no line', [step('absent', 'rejected'), step('absent')], ['none none none none', 'none none none none']],
    [
      'a chain that does not know it',
      [step('sent', 'none', 1), undefined],
      ['solid solid solid solid', 'solid thin thin thin'],
    ],
  ])('%s', (_, steps, lines) => expect(drawn(steps)).toEqual(lines));
});

test('versions tell values apart without showing them', () => {
  const [first, second] = laneCells([step('absent', 'set', undefined, 1), step('sent', 'replaced', 1, 2)], none);
  expect([first?.response.version, second?.request.version, second?.response.version]).toEqual(['v1', 'v1', 'v1 → v2']);
});

test('reasons stand where they belong: with the request or the response', () => {
  const cells = laneCells([step('not-sent', 'rejected', 1)], () => ({
    request: ['not-on-path'],
    response: ['secure-only'],
  }));
  expect(cells[0]?.request.reasons).toEqual(['not-on-path']);
  expect(cells[0]?.response.reasons).toEqual(['secure-only']);
});
