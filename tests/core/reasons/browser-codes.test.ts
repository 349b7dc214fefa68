import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { notSentReasons, rejectedReasons } from '../../../src/core/reasons/index.ts';
import { reasonCode } from '../../../src/core/reasons/reason-code.ts';

/** What the browsers call what happens to a cookie; see its README. */
const file = '../shared/data/reasons.json';

interface BrowserCode {
  readonly browser: string;
  readonly phase: string;
  readonly id: string;
  readonly inferableFromExtension?: string;
}

/** Codes that say with another word what one of the reasons says. */
const alike: Readonly<Record<string, (typeof rejectedReasons | typeof notSentReasons)[number]['id']>> = {
  EXCLUDE_FAILURE_TO_STORE: 'syntax-error',
  EXCLUDE_NONCOOKIEABLE_SCHEME: 'scheme-not-supported',
  EXCLUDE_DOMAIN_NON_ASCII: 'invalid-domain',
  ExcludeDomainNonASCII: 'invalid-domain',
  eRejectedEmptyNameAndValue: 'no-cookie-content',
  eRejectedNameValueOversize: 'name-value-pair-exceeds-max-size',
  eRejectedInvalidCharName: 'disallowed-character',
  eRejectedInvalidCharValue: 'disallowed-character',
  RejectedInvalidCharAttributes: 'disallowed-character',
  eRejectedNoneRequiresSecure: 'same-site-none-insecure',
  eRejectedPartitionedRequiresSecure: 'invalid-partitioned',
  eRejectedHttpOnlyButFromScript: 'overwrite-http-only',
  eRejectedSecureButNonHttps: 'secure-only',
  eRejectedForNonSameSiteness: 'same-site-lax',
  RejectedNonsecureOverSecure: 'overwrite-secure',
  CookiePartitionedForeign2: 'partition-mismatch',
};

const rejected: readonly string[] = rejectedReasons.map(({ id }) => id);
const notSent: readonly string[] = notSentReasons.map(({ id }) => id);
const bare = (text: string): string => text.replace(/[_-]/g, '').toLowerCase();

/** The reason that a code is, by its phase. */
function reasonOf({ phase, id }: BrowserCode): string | undefined {
  const own = phase === 'set' ? rejected : phase === 'send' ? notSent : [...rejected, ...notSent];
  const other = alike[id];
  if (other !== undefined) return own.includes(other) ? other : undefined;
  if (/^warn/i.test(id)) return undefined;
  const word = bare(id.replace(/^(EXCLUDE_|Exclude|eRejected|Rejected|CookieBlocked)/, ''));
  return own.find((reason) => bare(reasonCode(reason as (typeof rejectedReasons)[number]['id'])) === word);
}

const isAbsent = !existsSync(file);
if (isAbsent) console.log(`Completeness of the reasons not checked: ${file} is not here.`);
const codes = isAbsent ? [] : (JSON.parse(readFileSync(file, 'utf8')) as readonly BrowserCode[]);
const limits = readFileSync('docs/limits.md', 'utf8');
const isOnLimits = ({ id }: BrowserCode): boolean => limits.includes(`\`${id}\``);

describe.skipIf(isAbsent)('codes of the browsers', () => {
  test('each is a reason, or stands on the page of the limits', () => {
    const missing = codes.filter((code) => reasonOf(code) === undefined && !isOnLimits(code));
    expect(missing.map(({ browser, phase, id }) => `${browser} ${phase} ${id}`)).toEqual([]);
  });

  test('what can be inferred is a reason, except what leaves the cookie in place', () => {
    const isFate = ({ phase }: BrowserCode): boolean => /^(set|send|access|internal-exclusion)$/.test(phase);
    const missing = codes.filter(
      (code) => isFate(code) && /yes|partly/.test(code.inferableFromExtension ?? '') && reasonOf(code) === undefined,
    );
    // An attribute that is too long is left out of account; the cookie is stored.
    expect(missing.map(({ id }) => id)).toEqual(['eRejectedAttributePathOversize', 'eRejectedAttributeDomainOversize']);
  });
});

test.each([
  ['expired', notSent],
  ['evicted', notSent],
  ['deleted-earlier', notSent],
  ['rejected-earlier', notSent],
  ['not-in-jar', notSent],
  ['partition-mismatch', notSent],
  ['credentials-omitted', notSent],
  ['cached-response', notSent],
  ['internal-redirect', notSent],
  ['credentials-omitted', rejected],
  ['cached-response', rejected],
])('%s, for which the protocol has no word, is there', (id, reasons) => expect(reasons).toContain(id));
