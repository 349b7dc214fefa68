import { expect, test } from 'vitest';
import { diagnose } from '../../../src/core/diagnose.ts';
import type { ChainDiagnosis } from '../../../src/core/model.ts';
import { toMermaid } from '../../../src/report/mermaid/to-mermaid.ts';
import { toSvg } from '../../../src/report/picture/to-svg.ts';
import { maskedChain } from '../masked.ts';
import { chain } from '../../chain.ts';
import { swallowed, twins } from '../../lane-recordings.ts';

const [old, fresh] = ['s%3A7hG3kLq9Wm2Xz5Bv.aaaa', 's%3AQw2Er4Ty6Ui8Op0A.bbbb'];

function masked(script: string): ChainDiagnosis {
  const trace = chain(script);
  const { chains } = diagnose(trace);
  return maskedChain(
    trace,
    chains.find(({ verdict }) => verdict !== 'not-applicable')!,
    'a salt',
  );
}

const words = (told: ChainDiagnosis) =>
  [
    ...toSvg(told, { theme: 'dark', browser: { name: 'chromium', version: '156' } }).svg.matchAll(
      /<text[^>]*>([^<]*)</g,
    ),
  ].map(([, said]) => said!);

test('two cookies of one name: a lane each, with which it is and the number of its value', () => {
  const told = masked(twins);
  expect(words(told)).toEqual(
    expect.arrayContaining(['connect.sid', 'use.cloud.test', '.cloud.test', 'sent v1', 'v2']),
  );
  expect(toMermaid(told).match(/(?<=Note over B,H1: )[◆●].*/g)).toEqual([
    '● connect.sid of use.cloud.test sent v1',
    expect.stringMatching(/^◆ connect\.sid of \.cloud\.test set v2, Domain=cloud\.test/),
    '● connect.sid of use.cloud.test sent v1',
    '● connect.sid of .cloud.test sent v2',
    '● connect.sid of use.cloud.test sent v1',
    '● connect.sid of .cloud.test sent v2',
  ]);
});

test('a session that was swallowed has the first lane', () => {
  const told = masked(swallowed);
  const said = words(told);
  expect(said.indexOf('laravel_session')).toBeGreaterThan(-1);
  expect(said.findIndex((word) => word.startsWith('XSRF-'))).toBeGreaterThan(said.indexOf('laravel_session'));
  expect(said).toContain('swallowed');
  expect(toMermaid(told)).toContain('✕ laravel_session swallowed by the line of another cookie');
});

test('names and paths of copies are masked as all others are', () => {
  const secret = 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0.dozjgNryP4J3jVmNHl0w5N_XgL0n3I9PlFUP0THsR8U';
  const told = masked(`
    * observed
    * jar: https://app.test/ 3 d ago: connect.sid=${old}; Path=/; HttpOnly
    > POST https://app.test/${secret}/login
    > Cookie: connect.sid=${old}
    < 302 /${secret}/home
    < Set-Cookie: connect.sid=${fresh}; Path=/${secret}; HttpOnly
    > GET https://app.test/${secret}/home
    > Cookie: connect.sid=${fresh}; connect.sid=${old}
    < 200`);
  expect(told.tracks.some(({ copies }) => copies?.length === 2)).toBe(true);
  expect(JSON.stringify(told)).not.toContain('dozjgNryP4J3jVmNHl0w5N');
});
