import { describe, expect, test } from 'vitest';
import type { Evidence } from '../../../src/core/model.ts';
import { codeTokens } from '../../../src/panel/view/code-tokens.ts';
import { evidenceParts } from '../../../src/panel/view/evidence-text.ts';
import { inlineSpans } from '../../../src/panel/view/inline-spans.ts';
import { markdownBlocks } from '../../../src/panel/view/markdown-blocks.ts';
import { bytes, duration } from '../../../src/panel/view/sizes.ts';
import { cut, shortPath, visibleText } from '../../../src/panel/view/visible-text.ts';
import { reasonCode } from '../../../src/core/reasons/reason-code.ts';

test.each([
  ['a\u0000b', 'a␀b'],
  ['\u007f', '␡'],
  ['x\u202ey', 'x⟨U+202E⟩y'],
  ['\u200b', '⟨U+200B⟩'],
  ['שלום 😀 é', 'שלום 😀 é'],
])('visible: %j', (text, shown) => expect(visibleText(text)).toBe(shown));

test.each([
  ['abc', 3, 'abc'],
  ['abcd', 3, 'abc…'],
  ['ab😀', 3, 'ab…'],
])('cut %s at %i', (text, max, shown) => expect(cut(text, max)).toBe(shown));

test.each([
  ['/app', 22, '/app'],
  ['/en/guide/docs/intro', 12, '…/docs/intro'],
  ['/a-very-long-last-segment', 10, '…/a-very-long-last…'],
])('path %s', (path, max, shown) => expect(shortPath(path, max)).toBe(shown));

test.each([
  [0.31, '0.3 ms'],
  [86.4, '86 ms'],
  [1290, '1.29 s'],
  [45_000, '45 s'],
  [240_000, '4 min'],
  [12 * 86_400_000, '12 d'],
])('%d ms', (ms, shown) => expect(duration(ms)).toBe(shown));

test('sizes', () => expect([bytes(52), bytes(4103), bytes(1_000_000)]).toEqual(['52 B', '4.1 kB', '1.0 MB']));

test('reasons are spelt as DevTools spells them', () => {
  expect(reasonCode('same-site-unspecified-treated-as-lax')).toBe('SameSiteUnspecifiedTreatedAsLax');
});

describe('evidence', () => {
  const line = (text: string, mark: string | undefined, part: Evidence['part'] = 'response-header'): Evidence => ({
    chain: 'c1',
    hop: 0,
    part,
    text,
    mark,
    note: undefined,
  });
  const setCookie = line('Set-Cookie: sid=0123456789abcdef; Path=/app; HttpOnly', 'Path=/app');

  test('the value is shortened, the decisive part never', () => {
    expect(evidenceParts(setCookie, false)).toEqual({
      head: 'Set-Cookie: ',
      before: 'sid=012345678…; ',
      mark: 'Path=/app',
      after: '; HttpOnly',
    });
    expect(evidenceParts(setCookie, true)).toEqual({
      head: 'Set-Cookie: ',
      before: 'sid=…; ',
      mark: 'Path=/app',
      after: '; …',
    });
  });

  test('of a whole line name and value are marked, the value short', () => {
    const whole = line('Set-Cookie: sid=0123456789abcdef; Path=/', 'sid=0123456789abcdef; Path=/');
    expect(evidenceParts(whole, false)).toEqual({
      head: 'Set-Cookie: ',
      before: '',
      mark: 'sid=012345678…',
      after: '; Path=/',
    });
    expect(evidenceParts(whole, true)).toMatchObject({ mark: 'sid=…', after: '; …' });
  });

  test('a mark that is not there marks nothing', () => {
    expect(evidenceParts(line('Cookie: a=1', 'b=2', 'request-header'), false)).toEqual({
      head: '',
      before: 'Cookie: a=1',
      mark: '',
      after: '',
    });
  });

  test('other lines stay as they are', () => {
    expect(evidenceParts(line('POST http://app.test/', 'http:', 'url'), true)).toEqual({
      head: '',
      before: 'POST ',
      mark: 'http:',
      after: '//app.test/',
    });
  });
});

test.each([`app.use(session({\n  name: 'sid', // was "x"\n  cookie: { secure: true }\n}))`, '# a\nA = 1', ''])(
  'tokens joined are the code',
  (code) => {
    expect(
      codeTokens(code)
        .map((token) => token.text)
        .join(''),
    ).toBe(code);
  },
);

test('a page of ours becomes blocks', () => {
  const blocks = markdownBlocks(
    '# Title\n\nSome\ntext.\n\n- a\n- b\n\n```http\nSet-Cookie: x\n\n# not a title\n```\n\nEnd',
  );
  expect(blocks.map((block) => block.kind)).toEqual(['heading', 'paragraph', 'list', 'code', 'paragraph']);
  expect(inlineSpans('a `b` [c](https://x.test) **d**')).toEqual([
    { kind: 'text', text: 'a ' },
    { kind: 'code', text: 'b' },
    { kind: 'text', text: ' c ' },
    { kind: 'strong', text: 'd' },
  ]);
});

test('a table of a page', () => {
  expect(markdownBlocks('| A | B |\n|---|---|\n| `x` | y |')).toEqual([
    { kind: 'table', head: ['A', 'B'], rows: [['`x`', 'y']] },
  ]);
});

test.each([
  ['causes/a', '[`b`](b.md)', 'causes/b'],
  ['causes/a', '[b](../reasons/not-sent/b.md)', 'reasons/not-sent/b'],
  ['reasons/not-sent/a', '[b](../rejected/b.md)', 'reasons/rejected/b'],
])('on %s, %s leads to %s', (from, text, page) => {
  expect(inlineSpans(text, from)).toEqual([{ kind: 'link', text: 'b', page }]);
});

test('emphasis, and a link outwards keeps its words only', () => {
  expect(inlineSpans('*x* [`y`](https://x.test/a.md)').map(({ kind, text }) => [kind, text])).toEqual([
    ['em', 'x'],
    ['text', ' '],
    ['code', 'y'],
  ]);
});
