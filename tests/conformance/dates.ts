import { parseDate } from '../../src/core/cookie/parse-date.ts';
import { attempt } from './result.ts';
import type { Result } from './result.ts';

interface Case {
  readonly test: string;
  readonly expected: string | null;
}

/** Date strings of abarth/http-state against RFC 10025 section 5.1.1. */
export function runDates(cases: readonly unknown[]): readonly Result[] {
  return (cases as readonly Case[]).flatMap((item) => attempt('dates', item, 'rfc10025', () => run(item)));
}

function run({ test, expected }: Case): Result {
  const time = parseDate(test);
  return {
    suite: 'dates',
    id: test,
    profile: 'rfc10025',
    expected: expected ?? 'no date',
    actual: time === undefined ? 'no date' : new Date(time).toUTCString(),
    scored: true,
    isMatrix: false,
    onPurpose: undefined,
  };
}
