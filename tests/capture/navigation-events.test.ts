import { expect, test } from 'vitest';
import { committed, navigationTarget } from '../../src/capture/navigation-events.ts';
import { chromium, firefox } from './recorded.ts';

test('a client-side redirect', () => {
  expect(committed(chromium.committed)).toMatchObject({
    type: 'committed',
    frameId: 0,
    parentFrameId: -1,
    transition: 'link',
    qualifiers: ['client-redirect'],
    lifecycle: 'active',
    time: chromium.committed.timeStamp,
  });
});

test('a frame in Firefox', () => {
  expect(committed(firefox.committed)).toMatchObject({ parentFrameId: 0, transition: 'auto-subframe', qualifiers: [] });
});

test('words that we do not know are left out', () => {
  const raw = { ...chromium.committed, transitionType: undefined, transitionQualifiers: ['new_word', 'forward_back'] };
  expect(committed(raw)).toMatchObject({ transition: '', qualifiers: ['forward-back'] });
});

test.each([
  ['prerender', 'prerender'],
  ['pending_deletion', 'pending-deletion'],
  [undefined, 'active'],
])('lifecycle %s', (documentLifecycle, expected) => {
  expect(committed({ ...chromium.committed, documentLifecycle }).lifecycle).toBe(expected);
});

test('a popup', () => {
  expect(navigationTarget(chromium.target)).toEqual({
    type: 'navigation-target',
    tabId: chromium.target.tabId,
    sourceTabId: chromium.target.sourceTabId,
    sourceFrameId: 0,
    time: chromium.target.timeStamp,
    url: chromium.target.url,
  });
});
