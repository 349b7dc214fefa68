import { describe, expect, test } from 'vitest';
import { diagnose } from '../../../src/core/diagnose.ts';
import type { Hop, Trace } from '../../../src/core/model.ts';
import { chain } from '../../chain.ts';
import { told } from '../told.ts';

const link = (before: string, headers = '', end = '< 302 /login?error=state') => `
  ${before}
  > GET https://app.test/callback?code=c1&state=st-8fK2
  ${headers}
  ${end}`;

test('the answer arrives in a browser that never asked', () => {
  const { findings, verdicts, marks } = told(link('* observed'));
  expect(findings).toEqual(['error likely different-cookie-jar c1#0']);
  expect(verdicts).toEqual(['never-established']);
  expect(marks).toEqual(expect.arrayContaining(['?code=c1', 'none']));
});

test('the failing answer brings an empty session: the same', () => {
  const { findings } = told(
    link(
      '* observed',
      '',
      '< 302 /login?error=state\n  < Set-Cookie: connect.sid=s%3AfK2vQ9zL7mB4xT1p.aXcD; Path=/; HttpOnly',
    ),
  );
  expect(findings).toEqual(['error likely different-cookie-jar c1#0']);
});

test('the jar was not watched: only possible', () => {
  expect(told(link('')).findings).toEqual(['error possible different-cookie-jar c1#0']);
});

const store = (hop: Hop, storeId: string): Hop => ({ ...hop, context: { ...hop.context, storeId } });

test('begun in one container, finished in another', () => {
  const trace = chain(`
    * observed
    > GET https://app.test/sso
    < 302 https://idp.test/authorize?client_id=a&response_type=code&state=st-8fK2
    < Set-Cookie: auth_verification=st-8fK2; Path=/; HttpOnly; Secure; SameSite=Lax
    > GET https://idp.test/authorize?client_id=a&response_type=code&state=st-8fK2
    < 200
    * removed auth_verification
    * via form
    * initiator https://idp.test
    > GET https://app.test/callback?code=c1&state=st-8fK2
    < 302 /login?error=state`);
  const moved: Trace = {
    ...trace,
    chains: trace.chains.map((one, index) => ({
      ...one,
      hops: one.hops.map((hop) => store(hop, index === 0 ? 'firefox-default' : 'firefox-container-2')),
    })),
  };
  const { findings } = diagnose(moved);
  expect(findings[0]).toMatchObject({ cause: 'different-cookie-jar', confidence: 'certain', chain: 'c2' });
  expect(diagnose(trace).findings[0]?.cause).not.toBe('different-cookie-jar');
});

describe('silent', () => {
  test.each([
    ['the server is content with it', link('* observed', '', '< 302 /home')],
    [
      'the cookie of the sign-in is there',
      link('* observed\n* jar: auth_verification=st-8fK2; HttpOnly', '> Cookie: auth_verification=st-8fK2'),
    ],
    [
      'the page of the provider led here',
      link('* observed\n* top https://idp.test/login\n* via form\n* initiator https://idp.test'),
    ],
    [
      'the cookie is there, and the browser holds it back',
      link('* observed\n* jar: auth_verification=st-8fK2; Path=/other; HttpOnly'),
    ],
    ['not an answer of a provider', link('* observed').replace('/callback?code=c1&state=st-8fK2', '/dashboard')],
  ])('%s', (_, script) => {
    expect(told(script).findings.join()).not.toMatch(/different-cookie-jar/);
  });
});
