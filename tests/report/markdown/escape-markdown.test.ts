import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { codeBlock, codeSpan, escapeMarkdown } from '../../../src/report/markdown/escape-markdown.ts';

describe('text in a sentence', () => {
  test.each([
    ['<img src=x onerror=alert(1)>', /</],
    ['[click](https://evil.test)', /[[\]()]/],
    ['![](https://evil.test/pixel)', /!\[/],
    ['https://evil.test', /https:/],
    ['www.evil.test', /www\.evil/],
    ['@everyone', /@/],
    ['#123', /(?<!&)#1/],
    ['# heading\n## two', /\n|(?<!&)# /],
    ['**bold** _x_ ~~y~~ `z`', /[*_~`]/],
    ['| a | b |', /\|/],
    ['1. list', /1\. /],
    ['$x$', /\$/],
    ['a\u202eb', /\u202e/],
  ])('%s has no meaning', (text, meaning) => expect(escapeMarkdown(text)).not.toMatch(meaning));

  test('reads as it did', () => {
    const unescape = (text: string): string =>
      text
        .replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)))
        .replace(/&lt;/g, '<')
        .replace(/&gt;/g, '>')
        .replace(/&amp;/g, '&');
    fc.assert(
      fc.property(fc.stringMatching(/^[ -~]*$/), (text) => {
        expect(unescape(escapeMarkdown(text))).toBe(text);
      }),
    );
  });
});

describe('a code span', () => {
  test('stays one, on one line, whatever it holds', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('`', 'a', '\n', '|', '\\', ' ', '<') }), (text) => {
        const span = codeSpan(text);
        const fence = /^`+/.exec(span)![0];
        expect(span).not.toContain('\n');
        expect(span.endsWith(fence)).toBe(true);
        const inner = span.slice(fence.length, -fence.length);
        expect((inner.match(/`+/g) ?? []).map((run) => run.length)).not.toContain(fence.length);
      }),
    );
  });

  test('does not end a table cell', () => expect(codeSpan('a|b', true)).toBe('`a\\|b`'));
});

test('a code block is not ended from inside', () => {
  expect(codeBlock('a\n```\n<b>')).toBe('````\na\n```\n<b>\n````');
});
