import { expect, test } from 'vitest';
import { cookieFingerprints } from '../../../src/core/fix/fingerprints/cookies.ts';
import { headerFingerprints } from '../../../src/core/fix/fingerprints/headers.ts';
import { urlFingerprints } from '../../../src/core/fix/fingerprints/urls.ts';
import { valueFingerprints } from '../../../src/core/fix/fingerprints/values.ts';
import { frameworks } from '../../../src/core/fix/settings/index.ts';

const all = [valueFingerprints, cookieFingerprints, headerFingerprints, urlFingerprints].flat();

test.each(all.map((one) => [`${one.framework} ${one.pattern.source}`, one] as const))(
  '%s was either seen in documentation or source, or says that it was not',
  (_, one) => {
    if ('checked' in one) {
      expect(one).not.toHaveProperty('unchecked');
      expect(one.checked).toMatch(/^https:\/\/[^\s/]+\/\S+$/);
    } else {
      expect(one).toMatchObject({ unchecked: true, confidence: 'possible' });
    }
  },
);

test('each belongs to a framework that has settings', () => {
  const known = new Set(frameworks.map(({ id }) => id));
  expect(all.map(({ framework }) => framework).filter((id) => !known.has(id))).toEqual([]);
});
