import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { diagnose } from '../../../src/core/diagnose.ts';
import type { Diagnosis } from '../../../src/core/model.ts';
import { fromHar } from '../../../src/report/import/from-har.ts';
import type { Imported } from '../../../src/report/import/import-result.ts';
import { makerOf, makers } from '../../../src/report/import/makers.ts';
import { harProblems } from '../validate.ts';
import { chrome, firefox, oldSafari, safari } from './tools/browsers.ts';
import { login, type Exchange } from './tools/exchange.ts';
import { charles, fiddler, httpToolkit, insomnia, mitmproxy, plain, playwright } from './tools/programs.ts';

type Writer = (exchanges: readonly Exchange[]) => object;

/** One login, as each tool would write it. `notes`: holes and first words of what the reader is told. */
const complete: readonly (readonly [file: string, maker: string | undefined, write: Writer, notes: RegExp[]])[] = [
  ['Chrome, with sensitive data', 'chrome', (all) => chrome(all, { sanitize: false }), []],
  ['Firefox', 'firefox', firefox, []],
  ...(['since-inspector', 'of-redirect', 'true'] as const).flatMap((time) =>
    [false, true].map((after): (typeof complete)[number] => [
      `Safari, redirects ${after ? 'after' : 'before'} what they lead to, time: ${time}`,
      'safari',
      (all) => safari(all, { time, after }),
      [/^\{tool\} joins/, /^\{tool\} does not write which cookies/],
    ]),
  ),
  ['Playwright', 'playwright', playwright, []],
  ['mitmproxy', 'mitmproxy', mitmproxy, []],
  ['Charles', 'charles', charles, []],
  ['HTTP Toolkit', 'http-toolkit', httpToolkit, [/^\{tool\} joins/]],
  ['Fiddler', 'fiddler', fiddler, []],
  ['Proxyman', 'proxyman', (all) => plain(all, { name: 'Proxyman', version: '5.1' }), []],
  ['a program that nobody knows', undefined, (all) => plain(all, { name: 'tape', version: '1' }), []],
];

const partial: readonly (readonly [file: string, maker: string, write: Writer, note: RegExp])[] = [
  ['Chrome, sanitized', 'chrome', (all) => chrome(all, { sanitize: true }), /^This file holds no cookies at all/],
  ['Safari before 2026', 'safari', oldSafari, /^This file holds no redirect/],
  ['Insomnia', 'insomnia', insomnia, /^\{tool\} writes the cookies that it would send now/],
];

function read(har: object): Imported {
  const answer = fromHar(JSON.stringify(har));
  if (!answer.ok) throw new Error(answer.problem.text.text);
  return answer;
}

const told = ({ chains, findings }: Diagnosis) => ({
  verdict: chains.at(-1)!.verdict,
  headline: findings.map(({ cause, confidence }) => `${cause}, ${confidence}`)[0],
});

describe.each(complete)('a file of %s', (_, maker, write, notes) => {
  test('tells the same of the lost session, and no more than likely', () => {
    const { trace, source, notes: said } = read(write(login('/app')));
    expect(told(diagnose(trace))).toEqual({ verdict: 'lost', headline: 'cookie-path-mismatch, likely' });
    expect(source).toMatchObject({ kind: 'har', maker });
    expect(said).toHaveLength(notes.length);
    for (const [index, note] of notes.entries()) expect(said[index]!.text).toMatch(note);
  });

  test('has every hop, how it came, and when', () => {
    const { chains } = read(write(login('/app'))).trace;
    expect(chains.map(({ hops }) => hops.map(({ via, response }) => [via, response?.status]))).toEqual([
      [['start', 200]],
      [
        ['form', 302],
        ['http-redirect', 302],
        ['http-redirect', 200],
      ],
    ]);
    const starts = chains[1]!.hops.map(({ times }) => times.start - chains[0]!.hops[0]!.times.start);
    expect(starts).toEqual(maker === 'safari' && starts[1] === 8000 ? [8000, 8000, 8000] : [8000, 8040, 8080]);
  });

  test('finds nothing wrong with a login that works', () => {
    expect(told(diagnose(read(write(login('/'))).trace))).toEqual({ verdict: 'kept', headline: undefined });
  });
});

describe.each(partial)('a file of %s', (_, maker, write, note) => {
  test.each(['/app', '/'])('says what is missing, and claims nothing (path %s)', (path) => {
    const { trace, source, notes } = read(write(login(path)));
    expect(source).toMatchObject({ kind: 'har', maker });
    expect(notes).toHaveLength(1);
    expect(notes[0]!.text).toMatch(note);
    const { verdict, headline } = told(diagnose(trace));
    expect({ verdict, headline }).toEqual({ verdict: 'not-applicable', headline: undefined });
  });
});

test('a page that has not changed (304) is no redirect: a file of Safari without any says so', () => {
  const { log } = safari(login('/').slice(0, 1)) as { log: { entries: { response: object }[] } };
  const [page] = log.entries;
  const again = { ...page, response: { ...page!.response, status: 304 } };
  const { notes } = read({ log: { ...log, entries: [page, again] } });
  expect(notes.map(({ text }) => text)).toEqual([expect.stringMatching(/^This file holds no redirect/)]);
});

test('a proxy that saw nothing but tunnels is told to decrypt them', () => {
  const har = fiddler(login('/')) as { log: { entries: object[] } };
  const answer = fromHar(JSON.stringify({ log: { ...har.log, entries: har.log.entries.slice(0, 1) } }));
  expect(answer).toMatchObject({ ok: false, problem: { where: 'log.entries' } });
  expect(!answer.ok && answer.problem.text.text).toMatch(/^the file holds nothing but encrypted connections/);
});

test('every program that is known is in the table', () => {
  const tested = new Set([...complete, ...partial].map(([, maker]) => maker));
  expect(makers.map(({ id }) => id).filter((id) => !tested.has(id))).toEqual([]);
});

test('every program that is known has its rows in docs/import.md', () => {
  const rows = readFileSync(resolve(import.meta.dirname, '../../../docs/import.md'), 'utf8').match(/^\| [A-Za-z].*/gm)!;
  for (const { title } of makers) {
    const names = title.split(' or ');
    const about = rows.filter((row) => names.every((name) => row.slice(0, 40).includes(name)));
    expect([title, about.length]).toEqual([title, 2]);
  }
});

test.each([
  ['WebInspector', 'chrome'],
  ['WebKit Web Inspector', 'safari'],
  ['mitmproxy exporthar', 'mitmproxy'],
  ['Charles Proxy', 'charles'],
  ['HTTP Toolkit', 'http-toolkit'],
  ['Insomnia REST Client', 'insomnia'],
  ['not Fiddler', undefined],
  ['', undefined],
])('“%s” is %s', (creator, maker) => {
  expect(makerOf(creator)?.id).toBe(maker);
});

test.each([
  [
    'Playwright, a page that did not answer',
    playwright,
    { _failureText: 'net::ERR_ABORTED' },
    { failure: 'net::ERR_ABORTED' },
  ],
  ['Safari, a page from its cache', safari, {}, { response: { fromCache: true } }],
] as const)('%s', (_, write, response, hop) => {
  const [first] = login('/');
  const har = write([{ ...first!, status: 'failure' in hop ? -1 : 200 }]) as {
    log: { entries: { response: object; _fetchType?: string }[] };
  };
  Object.assign(har.log.entries[0]!.response, response);
  if ('_fetchType' in har.log.entries[0]!) har.log.entries[0]._fetchType = 'Disk Cache';
  expect(read(har).trace.chains[0]!.hops[0]).toMatchObject(hop);
});

test.each([
  ['Chrome', chrome(login('/app'), { sanitize: false })],
  ['Firefox', firefox(login('/app'))],
])('our copy of what %s writes is HAR', (_, har) => {
  expect(harProblems(har).filter((problem) => !/startedDateTime|_error/.test(problem))).toEqual([]);
});
