import { expect, test } from 'vitest';
import { builtExtension } from '../browser/built-extension.ts';
import { missing } from '../differential/coverage.ts';
import { runDifferential } from '../differential/differential.ts';
import { defaults } from '../differential/options.ts';

/** Kinds that this small run does not claim; one of 4,000 decisions must have them all (tests/differential/judge-run.ts). */
const tooRare = [
  /Schemeful/,
  /^refused: (OverwriteSecure|NameValuePairExceedsMaxSize|AmbiguousSerialization|NoCookieContent)$/,
  /^hop: (link|window-open|form-get)$/,
  /^chain: [5-8] long$/,
  /^host: (address|localhost|below localhost|two-part suffix)$/,
  /^line: (.* empty|over .* bytes|quoted|__.*-|prefix .*|SameSite (in other case|None without Secure))$/,
  /^(not sent: InternalRedirect|cookies: several of one name)$/,
];

/** Random scenarios of a fixed seed: every verdict of the exported report against the browser's own. */
test('the report agrees with Chromium on about 500 decisions', async () => {
  const extension = builtExtension('chromium');
  const outcome = await runDifferential(
    { ...defaults, seed: 1, decisions: 500, shrink: 0, extension },
    () => undefined,
  );
  expect([...outcome.disagreements.keys()]).toEqual([]);
  expect(outcome.stuck).toBe(0);
  expect(outcome.decisions).toBeGreaterThanOrEqual(500);
  const never = missing(outcome.counts).filter((kind) => !tooRare.some((rare) => rare.test(kind)));
  expect(never).toEqual([]);
}, 240_000);
