// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { refreshUrl } from '../../src/devtools/refresh-url.ts';

const page = 'https://app.test/login/done';

test.each([
  ['0;url=/home', 'https://app.test/home'],
  ['0; URL=next', 'https://app.test/login/next'],
  ["5;url='https://idp.test/x'", 'https://idp.test/x'],
  ['0;url="/quoted" rest', 'https://app.test/quoted'],
  ['0 , /bare', 'https://app.test/bare'],
  ['.5;url=/half', 'https://app.test/half'],
  ['3', page],
  ['0;', page],
  ['soon;url=/home', undefined],
  ['', undefined],
])('content %o', (content, expected) => {
  const html = `<!doctype html><meta http-equiv="Refresh" content='${content.replaceAll("'", '&#39;')}'>`;
  expect(refreshUrl(html, page)).toBe(expected);
});

test.each([
  ['no meta at all', '<p>hello', undefined],
  ['text that looks like one', '&lt;meta http-equiv=refresh content="0;url=/x"&gt;', undefined],
  ['only without scripts', '<noscript><meta http-equiv=refresh content="0;url=/x"></noscript>', undefined],
  ['relative to a base', '<base href="/deep/"><meta http-equiv=refresh content="0;url=x">', 'https://app.test/deep/x'],
  ['an address that is none', '<meta http-equiv=refresh content="0;url=http://[">', undefined],
])('%s', (_, html, expected) => {
  expect(refreshUrl(html, page)).toBe(expected);
});
