import { expect, test } from 'vitest';
import { diagnose } from '../../../src/core/diagnose.ts';
import { checkedAttributes, responseColumns } from '../../../src/panel/view/cookie-table.ts';
import { chain } from '../../chain.ts';

test('a refused cookie shows its value, not its name', () => {
  const value = 'v'.repeat(5000);
  const trace = chain(`
    * observed
    > GET https://app.test/
    < 200
    < Set-Cookie: session=${value}; Path=/`);
  const verdict = diagnose(trace, { chosen: [] }).chains[0]!.hops[0]!;
  const [column] = responseColumns(verdict, []);
  expect(column).toMatchObject({ name: 'session', bad: true, cookie: undefined, value });
});

test.each([
  ['SameSite=None', ['sameSite', 'secure']],
  ['Secure; SameSite=None', []],
  ['Path=/; Partitioned', ['partition', 'secure']],
])('what fails in `%s` is each attribute that the rule names', (attributes, failing) => {
  const trace = chain(`
    * observed
    > GET https://app.test/
    < 200
    < Set-Cookie: session=1; ${attributes}`);
  const [column] = responseColumns(diagnose(trace, { chosen: [] }).chains[0]!.hops[0]!, []);
  const failed = checkedAttributes.filter((attribute) => column?.cells[attribute].passes === false);
  expect(failed.toSorted()).toEqual(failing);
});
