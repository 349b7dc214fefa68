import { expect, test } from 'vitest';
import { runStart, runWay } from '../../../src/panel/view/compare-view.ts';
import type { PickedRun } from '../../../src/panel/store/create-comparison.ts';
import { chain } from '../../chain.ts';
import { run } from '../../core/compare/runs.ts';

const picked = (script: string): PickedRun => ({ run: run(script), trace: chain(script), chosen: [], file: undefined });

test.each([
  ['one request', '> GET https://app.test/a\n< 200', 'app.test/a'],
  ['one host', '> GET https://app.test/a\n< 302 /b\n> GET https://app.test/b\n< 200', 'app.test/a → /b'],
  [
    'two sites: each path with its own host',
    '> GET https://idp.test/auth\n< 302 https://app.test/home\n> GET https://app.test/home\n< 200',
    'idp.test/auth → app.test/home',
  ],
  [
    'there and back',
    '> GET https://app.test/a\n< 302 https://idp.test/b\n> GET https://idp.test/b\n< 302 https://app.test/c\n> GET https://app.test/c\n< 200',
    'app.test/a → idp.test → app.test/c',
  ],
  [
    'a flow of two chains, from its first to its last',
    `> GET https://app.test/sso
     < 302 https://idp.test/authorize
     > GET https://idp.test/authorize
     < 200
     * after 1 s
     * via form
     > POST https://idp.test/authenticate
     < 302 https://app.test/callback
     > GET https://app.test/callback
     < 200`,
    'app.test/sso → idp.test → app.test/callback',
  ],
])('the way of %s', (_, script, way) => {
  expect(runWay(picked(`* observed\n${script}`))).toBe(way);
});

test('a run began when its first chain did', () => {
  const flow = picked(
    '* observed\n> GET https://app.test/\n< 200\n* after 9 s\n* via form\n> POST https://app.test/b\n< 200',
  );
  expect(flow.run).toHaveLength(2);
  expect(runStart(flow)).toBe(flow.run[0]?.chain.hops[0]?.times.start);
  expect(runStart({ ...flow, run: [] })).toBe(0);
});
