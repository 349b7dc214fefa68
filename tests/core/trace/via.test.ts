import { describe, expect, test } from 'vitest';
import type { Via } from '../../../src/core/model.ts';
import { captured, chain } from '../../chain.ts';
import { folded } from './recordings.ts';

/** How the first hop of the last chain came about. */
const lastVia = (script: string): Via | undefined => chain(script).chains.at(-1)?.hops[0]?.via;

const page = `
  > GET https://app.test/
  < 200
`;

describe('how a navigation came about', () => {
  test.each<[string, Via]>([
    ['* via start\n> GET https://idp.test/\n< 200', 'start'],
    ['* via link\n> GET https://idp.test/\n< 200', 'link'],
    ['* via form\n> GET https://idp.test/\n< 200', 'form'],
    ['> POST https://idp.test/\n< 200', 'form'],
    ['* via meta-refresh\n> GET https://idp.test/\n< 200', 'meta-refresh'],
    ['* via script\n> GET https://idp.test/\n< 200', 'script'],
    ['* via client-redirect\n> GET https://idp.test/\n< 200', 'client-redirect'],
    ['* via script\n> POST https://idp.test/\n< 200', 'form'],
    ['* via popup\n> GET https://idp.test/\n< 200', 'popup'],
    ['* via frame\n> GET https://idp.test/\n< 200', 'frame'],
    ['* via fetch\n> GET https://idp.test/\n< 200', 'fetch'],
    ['* via fetch\n* type image\n> GET https://idp.test/\n< 200', 'fetch'],
    ['* via reload\n> GET https://app.test/\n< 200', 'start'],
  ])('%j: %s', (script, via) => {
    expect(lastVia(page + script)).toBe(via);
  });

  test('a Refresh header whose target is the URL tells a meta refresh, relative and quoted too', () => {
    for (const refresh of ['0; url=/next', '5;URL="https://app.test/next"', "0,url='next'", '0; /next']) {
      const script = `> GET https://app.test/\n< 200\n< Refresh: ${refresh}\n* via client-redirect\n> GET https://app.test/next\n< 200`;
      expect([refresh, lastVia(script)]).toEqual([refresh, 'meta-refresh']);
    }
  });

  test('a Refresh header that leads elsewhere does not', () => {
    const script = `> GET https://app.test/\n< 200\n< Refresh: 0; url=/other\n* via client-redirect\n> GET https://app.test/next\n< 200`;
    expect(lastVia(script)).toBe('client-redirect');
  });

  test('a link to where the meta refresh would have led, as the browser says, is a link', () => {
    const script = `> GET https://app.test/\n< 200\n< Refresh: 60; url=/next\n* via link\n> GET https://app.test/next\n< 200`;
    expect(lastVia(script)).toBe('link');
  });

  test('in Firefox only a refresh is called a client-side redirect, whether or not its page was read in time', () => {
    const script = `${page}* via client-redirect\n> GET https://idp.test/\n< 200`;
    expect(lastVia(`* browser firefox\n${script}`)).toBe('meta-refresh');
    expect(lastVia(script)).toBe('client-redirect');
  });

  test('in Firefox a script redirect cannot be told from a link', () => {
    expect(lastVia(`* browser firefox\n${page}* via script\n> GET https://idp.test/\n< 200`)).toBe('link');
    expect(lastVia(`* browser firefox\n${page}* via meta-refresh\n> GET https://idp.test/\n< 200`)).toBe(
      'meta-refresh',
    );
  });

  test('a frame that its own document sends elsewhere navigates; one that its parent sends is loaded', () => {
    const frame = `${page}* via frame\n> GET https://idp.test/a\n< 200\n`;
    expect(lastVia(`${frame}* via script\n> GET https://app.test/b\n< 200`)).toBe('script');
    expect(lastVia(`${frame}* via link\n* initiator https://app.test\n> GET https://idp.test/b\n< 200`)).toBe('frame');
    // its own document is sandboxed, hence opaque
    expect(lastVia(`${frame}* via script\n* initiator null\n> GET https://app.test/b\n< 200`)).toBe('script');
  });
});

describe('before the browser has said how', () => {
  const guess = (script: string): Via | undefined => {
    const events = captured(page + script);
    const last = events.findLastIndex(({ type }) => type === 'request-started');
    return folded([events.slice(0, last + 1)]).chains.at(-1)?.hops[0]?.via;
  };

  test.each<[string, Via]>([
    ['* via script\n> GET https://idp.test/', 'link'],
    ['* via meta-refresh\n> GET https://idp.test/', 'meta-refresh'],
    ['* via form\n> POST https://idp.test/', 'form'],
    ['* via start\n> GET https://idp.test/', 'start'],
  ])('%j: %s is the guess', (script, via) => {
    expect(guess(script)).toBe(via);
  });
});

test('what the document says may come after the navigation it caused', () => {
  const events = captured(`${page}* via meta-refresh\n> GET https://idp.test/\n< 200`);
  const early = events.filter(({ type }) => type !== 'document-read');
  const late = events
    .filter(({ type }) => type === 'document-read')
    .map((event) => ({ ...event, time: events.at(-1)!.time + 500 }));
  expect(folded([early]).chains[1]?.hops[0]?.via).toBe('client-redirect');
  expect(folded([early, late]).chains[1]?.hops[0]?.via).toBe('meta-refresh');
});

test('later hops came by the answer before them', () => {
  const { chains } = chain(`
    > GET http://app.test/
    * internal
    > GET https://app.test/
    < 302 /home
    > GET https://app.test/home
    < 200
  `);
  expect(chains.map(({ hops }) => hops.map(({ via }) => via))).toEqual([
    ['start', 'internal-redirect', 'http-redirect'],
  ]);
});

test('what a document said counts for its own time in the frame, not for another page of the same URL', () => {
  const events = captured(`
    > GET https://app.test/
    < 200
    * via client-redirect
    > GET https://idp.test/
    < 200
    * after 1 min
    * via start
    > GET https://app.test/
    < 200
    * via meta-refresh
    > GET https://idp.test/
    < 200
  `);
  expect(folded([events]).chains.map(({ hops }) => hops[0]?.via)).toEqual([
    'start',
    'client-redirect',
    'start',
    'meta-refresh',
  ]);
});
