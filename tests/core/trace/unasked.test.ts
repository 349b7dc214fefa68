import { describe, expect, test } from 'vitest';
import { chain } from '../../chain.ts';

const page = '> GET https://app.test/\n< 200\n';
const mode = '> Sec-Fetch-Mode: navigate\n';
const user = '> Sec-Fetch-User: ?1\n';

function lastVia(script: string): string | undefined {
  return chain(script).chains.at(-1)?.hops[0]?.via;
}

/** Measured in the lab's script-redirect: after the load event Chromium gives a script's navigation no qualifier. */
describe.each(['chromium', 'firefox'])('in %s, a navigation that looks like a link', (browser) => {
  const link = (headers: string) =>
    lastVia(`* browser ${browser}\n${page}* via link\n> GET https://app.test/next\n${headers}< 200`);

  test('is a link where the user asked for it', () => expect(link(mode + user)).toBe('link'));
  test('is the page’s own where nobody asked', () => expect(link(mode)).toBe('client-redirect'));
  test('is a link where the browser does not say', () => expect(link('')).toBe('link'));
  test('is not the page’s own when it is speculative', () =>
    expect(link(`${mode}> Sec-Purpose: prefetch\n`)).toBe('link'));
});
