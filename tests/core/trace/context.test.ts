import { expect, test } from 'vitest';
import type { CaptureEvent } from '../../../src/core/events.ts';
import type { RequestContext, Trace } from '../../../src/core/model.ts';
import { captured, chain } from '../../chain.ts';
import { folded, startedAt } from './recordings.ts';

const contextOf = (trace: Trace, at = -1): RequestContext => trace.chains.at(at)!.hops.at(-1)!.context;

const page = '> GET https://app.test/page\n< 200\n';

test('a top-level navigation is its own top, whatever page it leaves', () => {
  expect(contextOf(chain(`${page}* via link\n> GET https://idp.test/\n< 200`))).toMatchObject({
    isTopLevelNavigation: true,
    isNavigation: true,
    initiator: 'https://app.test',
    documentUrl: 'https://app.test/page',
    topLevelUrl: undefined,
    ancestors: [],
  });
});

test('the context stays the same along redirects', () => {
  const { chains } = chain(
    `${page}* via link\n> GET https://idp.test/\n< 302 https://app.test/b\n> GET https://app.test/b\n< 200`,
  );
  const [first, second] = chains[1]!.hops;
  expect(second?.context).toBe(first?.context);
});

test('a request of a page has the page as its top and no documents around it', () => {
  expect(contextOf(chain(`${page}* via fetch\n> GET https://api.test/\n< 200`))).toMatchObject({
    isNavigation: false,
    documentUrl: 'https://app.test/page',
    topLevelUrl: 'https://app.test/page',
    ancestors: [],
  });
});

test('a frame stands in its parent; what it requests has the frame as document and the page around it', () => {
  const script = `${page}* via frame\n> GET https://idp.test/frame\n< 200\n`;
  expect(contextOf(chain(script))).toMatchObject({
    isTopLevelNavigation: false,
    isNavigation: true,
    documentUrl: 'https://app.test/page',
    topLevelUrl: 'https://app.test/page',
    ancestors: ['https://app.test/page'],
  });
  expect(contextOf(chain(`${script}* via fetch\n> GET https://api.test/\n< 200`))).toMatchObject({
    initiator: 'https://idp.test',
    documentUrl: 'https://idp.test/frame',
    topLevelUrl: 'https://app.test/page',
    ancestors: ['https://app.test/page'],
  });
});

test('frames in frames, as they were when the recording began', () => {
  const frames = [
    { frameId: 0, parentFrameId: -1, url: 'https://top.test/' },
    { frameId: 4, parentFrameId: 0, url: 'https://mid.test/' },
    { frameId: 9, parentFrameId: 4, url: 'https://in.test/' },
  ];
  const read: CaptureEvent = { type: 'frames-read', tabId: 1, time: startedAt + 5000, frames };
  const [started, ...others] = captured('* via fetch\n* initiator https://in.test\n> GET https://in.test/api\n< 200');
  const inFrame = { ...started, frameId: 9, parentFrameId: 4 } as CaptureEvent;
  expect(contextOf(folded([[inFrame, ...others, read]]))).toMatchObject({
    documentUrl: 'https://in.test/',
    topLevelUrl: 'https://top.test/',
    ancestors: ['https://mid.test/', 'https://top.test/'],
  });
});

test('ancestors that the browser names itself are taken at their word', () => {
  const script = '* via frame\n* ancestors https://a.test/ https://b.test/\n> GET https://in.test/\n< 200';
  expect(contextOf(chain(script))).toMatchObject({
    topLevelUrl: 'https://b.test/',
    ancestors: ['https://a.test/', 'https://b.test/'],
  });
});

test('a circle of frames ends', () => {
  const frames = [
    { frameId: 1, parentFrameId: 2, url: 'https://a.test/' },
    { frameId: 2, parentFrameId: 1, url: 'https://b.test/' },
  ];
  const [started, ...others] = captured('* via frame\n> GET https://in.test/\n< 200');
  const inFrame = { ...started, frameId: 3, parentFrameId: 1 } as CaptureEvent;
  const read: CaptureEvent = { type: 'frames-read', tabId: 1, time: startedAt, frames };
  expect(contextOf(folded([[read, inFrame, ...others]])).ancestors).toEqual(['https://a.test/', 'https://b.test/']);
});

// Seed 207 of the differential test: on a busy machine by more than a tenth of a second, and not heard of until then either.
test.each([60, 400, 3000])('a request whose document commits %i ms later belongs to that document', (ms) => {
  const events = captured(
    `${page}* via link\n> GET https://app.test/next\n< 200\n* via fetch\n> GET https://app.test/api\n< 200`,
  );
  const skewed = events.map((event): CaptureEvent => {
    if (event.type === 'committed' && event.url.endsWith('/next'))
      return { ...event, time: event.time + ms, documentId: 'D2' };
    return event.type === 'request-started' && event.url.endsWith('/api') ? { ...event, documentId: 'D2' } : event;
  });
  const late = ({ type }: CaptureEvent): boolean => type === 'committed';
  const apart = [skewed.filter((event) => !late(event)), skewed.filter(late)];
  for (const batches of [[skewed], apart]) {
    const { documentUrl, topLevelUrl } = contextOf(folded(batches));
    expect([documentUrl, topLevelUrl]).toEqual(['https://app.test/next', 'https://app.test/next']);
  }
});

test('the page of a popup is named by its opener', () => {
  expect(contextOf(chain(`${page}* via popup\n> GET https://idp.test/\n< 200`))).toMatchObject({
    initiator: 'https://app.test',
    documentUrl: 'https://app.test/page',
  });
});

test('a reload is one', () => {
  expect(contextOf(chain(`${page}* via reload\n> GET https://app.test/page\n< 200`)).isReload).toBe(true);
  expect(contextOf(chain(page)).isReload).toBe(false);
});

test('an initiator that is no page of the tab has no known document', () => {
  const script = `${page}* via link\n* initiator https://elsewhere.test\n> GET https://idp.test/\n< 200`;
  expect(contextOf(chain(script)).documentUrl).toBeUndefined();
});
