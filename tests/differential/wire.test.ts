import { expect, test } from 'vitest';
import { generateScenario } from './generate.ts';
import { planScenario, type Route } from './plan.ts';
import type { Received } from './serve.ts';
import type { SeenCookie, SeenHop } from './verdict.ts';
import { checkWire } from './wire.ts';

const plan = planScenario(generateScenario(3, true), 'x');
const [first, second] = [...plan.routes.values()] as [Route, Route];

function received({ token, url }: Route, cookie?: string): Received {
  return { token, url, method: 'GET', cookie };
}

function cookie(name: string, outcome: SeenCookie['outcome']): SeenCookie {
  return { name, key: `${name} a.test/`, outcome, reasons: [], explained: true };
}

function told({ token, url }: Route, more: Partial<SeenHop> = {}): SeenHop {
  return { token, url, method: 'GET', way: 'network', cookies: [], lines: [], header: undefined, ...more };
}

const kinds = (wire: readonly Received[], report: readonly SeenHop[]): string[] =>
  checkWire(plan, wire, report).differences.map(({ kind }) => kind);

test('what came is what the report says', () => {
  const cookies = [cookie('b', 'sent'), cookie('', 'sent'), cookie('a', 'sent'), cookie('kept', 'not-sent')];
  const wire = [received(first, 'a=1; b=\xc3\xbc; v'), received(second)];
  const report = [
    told(second),
    told(first, { way: 'cache', cookies: [cookie('a', 'not-sent')] }),
    told(first, { cookies, header: 'a=1; b=ü; v' }),
  ];
  expect(checkWire(plan, wire, report)).toEqual({ requests: 2, cookies: 3, differences: [] });
});

test.each<[string, string | undefined, readonly SeenHop[], readonly string[]]>([
  ['one too few', 'a=1; b=2', [told(first, { cookies: [cookie('a', 'sent')] })], ['other cookies than came']],
  ['one too many', undefined, [told(first, { cookies: [cookie('a', 'sent')] })], ['other cookies than came']],
  ['one of two copies', 'a=1; a=2', [told(first, { cookies: [cookie('a', 'sent')] })], ['other cookies than came']],
  [
    'another value',
    'a=1',
    [told(first, { cookies: [cookie('a', 'sent')], header: 'a=2' })],
    ['another Cookie header than came'],
  ],
  ['not in the report', 'a=1', [told(second)], ['a request that is not in the report']],
  ['only as cached', 'a=1', [told(first, { way: 'cache' })], ['a request that is not in the report']],
  ['another method', 'a=1', [told(first, { method: 'POST' })], ['a request that is not in the report']],
  [
    'sent to nobody',
    undefined,
    [told(first), told(second, { cookies: [cookie('a', 'sent')] })],
    ['cookies sent, and no server was asked'],
  ],
])('%s is a difference', (_, came, report, expected) => {
  expect(kinds([received(first, came)], report)).toEqual(expected);
});
