import { expect, test } from 'vitest';
import type { HopVerdict } from '../../../src/core/model.ts';
import { diagnose } from '../../../src/core/diagnose.ts';
import { sameSiteRule, sameSiteText } from '../../../src/panel/view/same-site-text.ts';
import { chain } from '../../chain.ts';

const hopOf = (hops: string, at = 0): HopVerdict =>
  diagnose(chain(`* observed\n${hops}`), { chosen: [] }).chains[0]!.hops[at]!;
const asked = (method: string, url: string, from: string) =>
  hopOf(`* via link\n* initiator ${from}\n> ${method} ${url}\n< 200`);

test.each([
  ['GET', 'https://app.test/', 'https://www.app.test', 'same-site: SameSite keeps no cookie back'],
  ['GET', 'https://app.test/', 'https://else.test', 'cross-site GET: Lax is sent, Strict is not'],
  ['POST', 'https://app.test/', 'https://else.test', 'cross-site POST: Lax and Strict are not sent'],
  ['GET', 'http://app.test/', 'https://www.app.test', 'cross-site GET (https → http): Lax is sent, Strict is not'],
])('%s %s from %s is %s', (method, url, from, said) => {
  expect(sameSiteRule(asked(method, url, from))).toBe(said);
});

test('what has no initiator names no scheme', () => {
  expect(sameSiteText(hopOf('* via start\n> GET http://app.test/\n< 200'))).toBe('same-site');
});
