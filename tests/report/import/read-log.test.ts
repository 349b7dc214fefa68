import { expect, test } from 'vitest';
import { fromHar } from '../../../src/report/import/from-har.ts';
import { bigHar } from '../../bench/report/big-har.ts';

interface Entry {
  request: { url: unknown; headers: { name: string; value: string }[]; cookies: unknown };
  response: { headers: { name: string; value: string }[]; cookies: unknown };
}
interface File {
  log: { creator: { name: string }; entries: Entry[]; comment?: string };
}

const text = [...bigHar({ entries: 400, body: 900 })].join('');

/** With a member after the entries a file is not read in pieces. */
function bothWays(change: (file: File) => void, bystanders: boolean): void {
  const file = JSON.parse(text) as File;
  change(file);
  const indent = bystanders ? 2 : undefined;
  const inPieces = fromHar(JSON.stringify(file, undefined, indent), { bystanders });
  file.log.comment = '';
  expect(inPieces).toEqual(fromHar(JSON.stringify(file, undefined, indent), { bystanders }));
}

const isOfCookies = ({ name }: { name: string }): boolean => /^(?:set-)?cookie$/.test(name);

/** Without anything about cookies. */
function empty(...entries: readonly Entry[]): void {
  for (const { request, response } of entries) {
    request.headers = request.headers.filter((header) => !isOfCookies(header));
    response.headers = response.headers.filter((header) => !isOfCookies(header));
    request.cookies = response.cookies = [];
  }
}

test.each([
  ['a file of Chrome', () => undefined],
  ['a file without cookies', ({ log }) => empty(...log.entries)],
  ['entries without an address', ({ log }) => log.entries.slice(30, 60).forEach(({ request }) => (request.url = 7))],
  ['no entry with an address', ({ log }) => log.entries.forEach(({ request }) => (request.url = {}))],
  ['a first entry that no session has a part in', ({ log }) => (log.entries = log.entries.slice(9))],
  [
    'a browser that only pictures name',
    ({ log }) =>
      log.entries.slice(0, 300).forEach(({ request }) => {
        request.headers = request.headers.filter(({ name }) => name !== 'user-agent');
      }),
  ],
  [
    'cookies of an extension alone',
    ({ log }) => {
      empty(...log.entries.slice(1));
      log.entries[0]!.request.url = 'chrome-extension://abc/page.html';
      log.entries[0]!.request.cookies = [{ name: 'a', value: 'b' }];
    },
  ],
  ['a tool whose cookies are of another time', ({ log }) => (log.creator.name = 'Insomnia')],
  ['a browser that joins lines', ({ log }) => (log.creator.name = 'WebKit Web Inspector')],
  ['no entries', ({ log }) => (log.entries = [])],
] as readonly (readonly [string, (file: File) => void])[])('in pieces as in one: %s', (_, change) => {
  bothWays(change, true);
  bothWays(change, false);
});
