import { expect, test } from 'vitest';
import { diagnose } from '../../../src/core/diagnose.ts';
import { toMermaid } from '../../../src/report/mermaid/to-mermaid.ts';
import { maskedChain } from '../masked.ts';
import { recording } from '../../panel/fixtures.ts';
import { chain } from '../../chain.ts';
import { corpus } from '../corpus.ts';

function diagram(script: string, mask = true): string {
  const trace = chain(script);
  const [told] = diagnose(trace).chains;
  return toMermaid(mask ? maskedChain(trace, told!, 'a salt') : told!);
}

test('tells hops, cookies and the loss, and no value', () => {
  const text = diagram(corpus['path too narrow']!);
  expect(text).toMatch(/^sequenceDiagram\n {2}participant B as Browser\n {2}participant H1 as app\.test\n/);
  expect(text).toContain('B->>H1: 1. POST /login');
  expect(text).toMatch(/Note over B,H1: ◆ connect\.sid set v1, Path=\/app#59; HttpOnly/);
  expect(text).toMatch(/Note over B,H1: ○ connect\.sid not sent \(NotOnPath\)/);
  expect(text).not.toContain('jK9mQ2xV7bN4cR8tY1wE5uI3oP6aS0dF');
});

test('the lost hop alone stands on red', () => {
  const trace = recording('path');
  const told = diagnose(trace).chains.find(({ verdict }) => verdict === 'lost')!;
  const text = toMermaid(told);
  const [, red = ''] = /rect rgba[^\n]+\n([^]*?)\n {2}end\n/.exec(text) ?? [];
  expect(text.match(/^ *rect /gm)?.length).toBe(1);
  expect(red).toContain('session lost here');
  expect(red).toContain(`B->>H1: ${told.lostAt! + 1}. `);
});

test('each host once, http apart from https', () => {
  const text = diagram(`
    > GET http://app.test/
    < 301 https://app.test/
    > GET https://app.test/
    < 302 https://idp.test/sso
    > GET https://idp.test/sso
    < 302 https://app.test/back
    > GET https://app.test/back
    < 200
  `);
  expect(text.match(/^ {2}participant H.*$/gm)).toEqual([
    '  participant H1 as http#58;//app.test',
    '  participant H2 as app.test',
    '  participant H3 as idp.test',
  ]);
});

test.each([
  'a;B->>H1: owned',
  '%%{init: {"securityLevel":"loose"}}%%',
  '<img src=x onerror=alert(1)>',
  '#lt;script#gt;',
  '$$\\href{javascript:alert(1)}{x}$$',
  'a\u2028B->>H1: owned',
  'wrap:x',
  '&lt;b&gt;',
])('%j changes neither lines nor markup', (text) => {
  const trace = chain('> GET https://app.test/a\n< 302 /c\n< Set-Cookie: sid=1\n> GET https://app.test/c\n< 200');
  const told = diagnose(trace).chains[0]!;
  const hops = told.chain.hops.map((hop, index) => ({
    ...hop,
    failure: text,
    request: { ...hop.request, url: text, method: text },
    response: index > 0 || hop.response === undefined ? undefined : { ...hop.response, redirectUrl: text },
  }));
  const tracks = told.tracks.map((track) => ({ ...track, cookie: { name: text, domain: text } }));
  expect(tracks.length).toBeGreaterThan(0);
  const hostile = toMermaid({ ...told, tracks, chain: { ...told.chain, hops } });
  const lines = hostile.trimEnd().split('\n');
  for (const line of lines) {
    expect(line).toMatch(
      /^(sequenceDiagram| {2}(participant \w+ as|B->>H\d+:|H\d+--(>>|x)B:|Note over B(,H\d+)?:) .*)$/,
    );
    const said = line.replace(/^.*?(?:: | as )/, '').replace(/#\d+;/g, '');
    expect(said).not.toMatch(/[;#<>{}$&\\:%\u2028]/);
  }
});

test('a loop of thousands of hops stays a diagram that trackers draw', () => {
  const trace = chain('> GET https://app.test/a\n< 302 /a');
  const [told] = diagnose(trace).chains;
  const hops = Array.from({ length: 5000 }, (_, index) => ({ ...told!.chain.hops[0]!, index }));
  const text = toMermaid({ ...told!, chain: { ...told!.chain, hops } });
  expect(text.length).toBeLessThan(50_000);
  expect(text).toContain('4940 more hops');
});
