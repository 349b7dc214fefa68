import { expect, test } from 'vitest';
import { diagnose } from '../../../src/core/diagnose.ts';
import { toGithub } from '../../../src/cli/to-github.ts';
import { redact } from '../masked.ts';
import { redactTold } from '../../../src/report/redact/redact-told.ts';
import { toText } from '../../../src/report/text/to-text.ts';
import { chain } from '../../chain.ts';
import { corpus } from '../corpus.ts';

test.each(Object.entries(corpus))('%s: text and annotations as of the whole, masked', (_, script) => {
  const trace = chain(script);
  const diagnosis = diagnose(trace);
  const whole = redact(trace, diagnosis, 'a salt').diagnosis;
  const told = redactTold(trace, diagnosis, 'a salt');
  expect(toText(told)).toBe(toText(whole));
  expect(toGithub(told, 'a.har')).toBe(toGithub(whole, 'a.har'));
});

test('what a header holds is known as a secret where an address or a sentence shows it', () => {
  const trace = chain(Object.values(corpus)[0]!);
  const hop = trace.chains[0]!.hops[0]!;
  const secret = 'Kq7ZrT2mWx9LpV4s';
  const marked = {
    ...trace,
    chains: [
      {
        ...trace.chains[0]!,
        hops: [
          {
            ...hop,
            request: {
              ...hop.request,
              method: secret,
              headers: [{ name: 'Cookie', value: `sid=${secret}` }],
            },
          },
        ],
      },
    ],
  };
  expect(JSON.stringify(redactTold(marked, diagnose(marked), 'a salt'))).not.toContain(secret);
});
