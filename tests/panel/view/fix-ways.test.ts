import { describe, expect, test } from 'vitest';
import type { Fix } from '../../../src/core/model.ts';
import { codeOf, fixWays, frameworksOf } from '../../../src/panel/view/fix-ways.ts';

const header = 'Set-Cookie: sid=…; Path=/';
const fix = (framework: string, code: string | undefined, detected = false): Fix => ({
  framework,
  setting: 'path',
  text: { text: 'one', values: {} },
  code,
  ...(code === header && { seen: { side: 'response', at: undefined } }),
  verified: true,
  cost: undefined,
  detected,
});
/** What `propose` gives for a detected framework that has no setting. */
const express = fix('express', header, true);
const any = fix('any', header);

describe('ways', () => {
  test('end with the plain header, each framework once', () => {
    const ways = fixWays([fix('express', 'a'), fix('rails', 'b'), any, fix('express', 'c'), any, any]);
    expect(ways.map((way) => way.map(({ framework }) => framework))).toEqual([
      ['express', 'rails', 'any'],
      ['express', 'any'],
      ['any'],
    ]);
  });

  test('without a plain header: a framework that comes again begins the next', () => {
    expect(fixWays([fix('rails', 'a'), fix('rails', 'b')]).length).toBe(2);
  });

  test('none of none', () => {
    expect(fixWays([])).toEqual([]);
    expect(frameworksOf([])).toEqual([]);
  });
});

describe('the framework to open on', () => {
  test.each<[string, readonly Fix[], readonly string[]]>([
    ['the detected one', [fix('rails', 'a'), fix('express', 'b', true), any], ['express', 'rails', 'any']],
    ['a detected front with a setting', [express, fix('nginx', 'a', true), any], ['nginx', 'express', 'any']],
    [
      'the one with a setting for the first way',
      [express, fix('nginx', 'a', true), any, fix('express', 'b', true), any],
      ['nginx', 'express', 'any'],
    ],
    ['a detected one, also without any setting', [fix('rails', 'a'), express, any], ['express', 'rails', 'any']],
    [
      'the first, where none is detected',
      [any, fix('rails', 'a'), fix('django', 'b'), any],
      ['rails', 'django', 'any'],
    ],
  ])('%s', (_, fixes, expected) => {
    expect(frameworksOf(fixWays(fixes))).toEqual(expected);
  });
});

describe('the code of a way', () => {
  const nginx = fix('nginx', 'proxy_cookie_path', true);
  const rails = fix('rails', 'r');
  test.each<[string, readonly [Fix, ...Fix[]], string, boolean, readonly [string, string | undefined]]>([
    ['own setting', [express, rails, any], 'rails', false, ['rails', undefined]],
    ['no setting: that of another detected one', [express, nginx, any], 'express', true, ['nginx', 'express']],
    ['no setting, chosen though not detected: the header', [nginx, any], 'rails', false, ['any', 'rails']],
    ['no setting at all', [express, any], 'express', true, ['any', 'express']],
    ['the plain header lacks nothing', [nginx, any], 'any', false, ['any', undefined]],
    ['no plain header either', [rails], 'express', false, ['rails', 'express']],
  ])('%s', (_, way, framework, detected, [shown, lacking]) => {
    const code = codeOf(way, framework, detected);
    expect([code.fix.framework, code.lacking]).toEqual([shown, lacking]);
  });
});
