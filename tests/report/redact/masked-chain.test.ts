import { expect, test } from 'vitest';
import { diagnose } from '../../../src/core/diagnose.ts';
import type { Trace } from '../../../src/core/model.ts';
import { chain } from '../../chain.ts';
import { maskedChain } from '../masked.ts';
import { corpus } from '../corpus.ts';

// as words: what looks random is masked also where nobody knows it
const secret = 'purplemeadow';

/** A session cookie, and its value where only one who knows it finds it. */
function quoted(): Trace {
  const trace = chain(Object.values(corpus)[0]!);
  const [first] = trace.chains;
  const hop = first!.hops[0]!;
  const request = { ...hop.request, method: secret, headers: [{ name: 'Cookie', value: `sid=${secret}` }] };
  return { ...trace, chains: [{ ...first!, hops: [{ ...hop, request }, ...first!.hops.slice(1)] }] };
}

test('a chain that left the recording before it was masked keeps its secrets', () => {
  const trace = quoted();
  const told = diagnose(trace).chains[0]!;
  const cleared: Trace = { ...trace, chains: [], jar: { ...trace.jar, baseline: [], changes: [] } };
  for (const from of [trace, cleared]) expect(JSON.stringify(maskedChain(from, told, 'a salt'))).not.toContain(secret);
});
