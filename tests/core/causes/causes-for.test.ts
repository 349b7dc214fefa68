import { beforeEach, describe, expect, test, vi } from 'vitest';
import type * as Real from '../../../src/core/causes/causes-for.ts';
import type { CauseContext } from '../../../src/core/causes/cause.ts';
import { causesFor } from '../../../src/core/causes/causes-for.ts';
import { causes } from '../../../src/core/causes/index.ts';
import { diagnose } from '../../../src/core/diagnose.ts';
import { profiles } from '../../../src/core/profile.ts';
import { scenarios } from '../../lab/scenarios/index.ts';
import { corpus } from '../../report/corpus.ts';
import { simulate } from '../../simulate.ts';
import { chain } from '../../chain.ts';
import { healthyApps } from '../healthy-apps.ts';
import { healthyFrameworks } from '../healthy-frameworks.ts';
import { healthyProviders } from '../healthy-providers.ts';
import { lookAlikes } from './look-alikes/index.ts';
import { profileOf } from './look-alikes/look-alike.ts';

const asked: CauseContext[] = [];

vi.mock('../../../src/core/causes/causes-for.ts', async (original) => {
  const real = await original<typeof Real>();
  return {
    causesFor: (context: CauseContext) => {
      asked.push(context);
      return real.causesFor(context);
    },
  };
});

beforeEach(() => void asked.splice(0));

/** What causes that were not asked would have said. */
function missed(): readonly string[] {
  return asked.splice(0).flatMap((context) => {
    const those = causesFor(context);
    return causes.filter((cause) => !those.includes(cause) && cause.check(context).length > 0).map(({ id }) => id);
  });
}

describe('no cause that is not asked had something to say', () => {
  test.each(Object.entries({ ...corpus, ...healthyApps, ...healthyFrameworks, ...healthyProviders }))(
    '%s',
    (_, script) => {
      for (const profile of Object.values(profiles)) diagnose(chain(script), { profile });
      expect(missed()).toEqual([]);
    },
  );

  test.each(Object.values(lookAlikes).flat())('$name', ({ script, profile }) => {
    diagnose(chain(script), profileOf(profile));
    expect(missed()).toEqual([]);
  });

  test.each(scenarios)('$id', (scenario) => {
    diagnose(simulate(scenario).trace);
    expect(missed()).toEqual([]);
  });
});

test('a chain that lost and set nothing is asked about a third of them', () => {
  diagnose(chain('> GET https://app.test/\n> Cookie: sid=q1w2e3r4t5y6u7i8o9p0\n< 200'));
  const [context] = asked;
  const few = causesFor(context!);
  expect(few.length).toBeGreaterThan(5);
  expect(few.length).toBeLessThan(causes.length / 2);
  expect(causes.filter((cause) => few.includes(cause))).toEqual(few);
});
