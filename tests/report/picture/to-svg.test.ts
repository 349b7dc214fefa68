// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { diagnose } from '../../../src/core/diagnose.ts';
import type { ChainDiagnosis, Trace } from '../../../src/core/model.ts';
import { fit, widthOf, wrap } from '../../../src/report/picture/svg-text.ts';
import { toSvg } from '../../../src/report/picture/to-svg.ts';
import { maskedChain } from '../masked.ts';
import { recording, type RecordingName } from '../../panel/fixtures.ts';
import { chain } from '../../chain.ts';

function tellingChain(trace: Trace): ChainDiagnosis {
  const { chains } = diagnose(trace);
  return (
    chains.find(({ verdict }) => verdict === 'lost') ??
    chains.toSorted((a, b) => b.chain.hops.length - a.chain.hops.length)[0]!
  );
}

function draw(told: ChainDiagnosis, theme: 'light' | 'dark' = 'light') {
  return toSvg(told, { theme, browser: { name: 'chromium', version: '156' } });
}

/** The picture as a browser reads it; a piece that is not XML becomes a parsererror. */
function parsed(svg: string): Document {
  const document = new DOMParser().parseFromString(svg, 'image/svg+xml');
  expect(document.querySelector('parsererror')).toBeNull();
  return document;
}

test.each([
  ['path', /not sent/, 'NotOnPath'],
  ['post', /not sent/, 'SameSiteLax'],
  ['unrecognised', /replaced v1 → v2/, 'session lost here'],
  ['kept', /renewed/, 'Session kept'],
] as [RecordingName, RegExp, string][])('%s: verdict, lanes with words, band', (name, word, more) => {
  const trace = recording(name);
  const told = tellingChain(trace);
  const { svg } = draw(maskedChain(trace, told, 'a salt'));
  expect(svg).toMatch(word);
  expect(svg).toContain(more);
  expect(svg.includes('session lost here')).toBe(told.verdict === 'lost');
  parsed(svg);
});

test('values are masked when the chain is', () => {
  const trace = recording('path');
  const { svg } = draw(maskedChain(trace, tellingChain(trace), 'a salt'));
  expect(svg).not.toContain('8fK2vq0zR1LmN4xYw7Tb9QeHcD3uGj5p');
});

test('light and dark differ in colours only', () => {
  const told = tellingChain(recording('path'));
  const bare = (svg: string) => svg.replace(/#[0-9a-f]{6}/g, '#');
  expect(draw(told, 'dark').svg).not.toBe(draw(told, 'light').svg);
  expect(bare(draw(told, 'dark').svg)).toBe(bare(draw(told, 'light').svg));
});

test('what a page sends is text: no element, attribute or address of its own', () => {
  const text = `"/><script>alert(1)</script><image href='https://evil.test/'/>]]>&lt;\u202e\u0000\ud800`;
  const told = tellingChain(recording('path'));
  const hops = told.chain.hops.map((hop) => ({
    ...hop,
    request: { ...hop.request, url: text, method: text },
    failure: text,
  }));
  const tracks = told.tracks.map((track) => ({ ...track, cookie: { name: text, domain: text } }));
  const phrase = { text: '`{a}` {a}', values: { a: text } };
  const findings = told.findings.map((finding) => ({
    ...finding,
    cause: text,
    explanation: phrase,
    evidence: finding.evidence.map((evidence) => ({ ...evidence, text, mark: text.slice(3, 9) })),
  }));
  const { svg } = draw({ ...told, chain: { ...told.chain, hops }, tracks, findings, sentence: phrase });
  const document = parsed(svg);
  expect([...new Set([...document.querySelectorAll('*')].map(({ tagName }) => tagName))].toSorted()).toEqual(
    ['circle', 'g', 'path', 'rect', 'style', 'svg', 'text', 'tspan'].filter((tag) => svg.includes(`<${tag}`)),
  );
  expect(svg).not.toMatch(/<script|<image|\u202e|\0/);
});

test('a long value is cut to its column, a long chain to what can be read, the loss included', () => {
  const told = tellingChain(recording('path'));
  const model = told.chain.hops[1]!;
  const hops = Array.from({ length: 5000 }, (_, index) => ({
    ...model,
    index,
    request: { ...model.request, url: `https://app.example/${'x'.repeat(10_000)}` },
  }));
  const step = told.tracks[0]!.steps[1]!;
  const tracks = told.tracks.slice(0, 1).map((track) => ({ ...track, steps: hops.map(() => step) }));
  const picture = draw({ ...told, lostAt: 3000, tracks, chain: { ...told.chain, hops } });
  expect(picture.svg).toContain('session lost here');
  expect(picture.height).toBeLessThan(2500);
  expect(picture.svg.length).toBeLessThan(200_000);
});

test.each(['', 'short', 'x'.repeat(5000), '漢字'.repeat(200), '👩‍👩‍👧'.repeat(50)])('fit holds its width (%#)', (text) => {
  expect(widthOf(fit(text, 100))).toBeLessThanOrEqual(100 + widthOf('…'));
});

test('a sentence breaks into lines of at most the width', () => {
  const lines = wrap([{ text: 'one two three '.repeat(40), code: false }], 200, 12, 3);
  expect(lines.length).toBe(3);
  expect(lines.at(-1)?.at(-1)?.text).toBe('…');
});

test('a chain without a cookie still draws', () => {
  const { svg } = draw(tellingChain(chain('> GET https://app.test/\n* error net::ERR_FAILED')));
  expect(svg).toContain('ERR_FAILED');
  parsed(svg);
});
