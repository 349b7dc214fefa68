import { expect, test } from 'vitest';
import type { TrackStep } from '../../../src/core/model.ts';
import { laneCells } from '../../../src/panel/view/lanes.ts';
import { legend, signs, signsIn, verdictLegend } from '../../../src/panel/view/legend.ts';
import { words } from '../../../src/panel/words.ts';

const requests = ['sent', 'not-sent', 'absent', 'other-site'] as const;
const responses = [
  ...(['none', 'set', 'unchanged', 'renewed', 'replaced', 'deleted', 'rejected', 'swallowed', 'expired'] as const),
];

/** The cells of everything that can happen, after a hop that left the cookie alive and after one that did not. */
function allLanes() {
  return requests
    .flatMap((request) =>
      responses.flatMap((response) =>
        (['set', 'deleted'] as const).map((before) => {
          const first: TrackStep = { request: 'absent', response: before, ...versions(undefined, 1), reasons: [] };
          const then: TrackStep = { request, response, ...versions(1, 2), reasons: [] };
          return { cells: laneCells([first, then, undefined], () => ({ request: [], response: [] })) };
        }),
      ),
    )
    .concat({ cells: laneCells([missed], () => ({ request: [], response: [] })) });
}

const missed: TrackStep = {
  request: 'sent',
  response: 'deleted',
  missed: true,
  ...versions(1, undefined),
  reasons: [],
};

function versions(versionBefore: number | undefined, versionAfter: number | undefined) {
  return { versionBefore, versionAfter };
}

test('whatever a lane draws is in the key, and the key has nothing that no lane draws', () => {
  expect([...signsIn(allLanes())].toSorted()).toEqual([...signs].toSorted());
});

test('each sign has a word and a sentence of its own', () => {
  const said = Object.values(legend).map(({ word, tip }) => [words[word], words[tip]]);
  expect(new Set(said.map(([word]) => word)).size).toBe(said.length);
  for (const [, tip] of said) expect(tip).toMatch(/^[A-Z].{15,120}\.$/);
});

test('each shape of the list has a word: the dashed ring, too', () => {
  expect(Object.values(verdictLegend).map((word) => words[word])).toContain('never established');
  expect(new Set(Object.values(verdictLegend)).size).toBe(5);
});
