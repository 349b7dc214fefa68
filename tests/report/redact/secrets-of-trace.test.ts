import { expect, test } from 'vitest';
import { mostLines } from '../../../src/core/cookie/most-cookies.ts';
import { fromHar } from '../../../src/report/import/from-har.ts';
import { atOnce } from '../../../src/report/in-steps.ts';
import { secretsInSteps } from '../../../src/report/redact/secrets-of-trace.ts';

test('of lines beyond those that are looked at the secrets are known, the names need not be', () => {
  const lines = Array.from({ length: mostLines + 1 }, (_, at) => ({
    name: 'Set-Cookie',
    value: `c${at}=Zk3vQ9rT7wB1xL5m${at}; Path=/; Comment=hG8sP2nD6yF4jR0c${at}`,
  }));
  const url = 'https://app.test/';
  const entry = { request: { url, method: 'GET', headers: [] }, response: { status: 200, headers: lines } };
  const read = fromHar(JSON.stringify({ log: { entries: [entry] } }));
  if (!read.ok) throw new Error('refused');
  const { secrets, vocabulary } = atOnce(secretsInSteps(read.trace));
  for (const at of [0, mostLines - 1, mostLines]) {
    expect(secrets.has(`Zk3vQ9rT7wB1xL5m${at}`)).toBe(true);
    expect(secrets.has(`hG8sP2nD6yF4jR0c${at}`)).toBe(true);
  }
  expect([0, mostLines - 1, mostLines].map((at) => vocabulary.cookieNames.has(`c${at}`))).toEqual([true, true, false]);
});
