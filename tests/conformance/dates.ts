import { parseDate } from '../../src/core/cookie/parse-date.ts';
import { readCases } from './case-files.ts';
import type { Result } from './result.ts';

interface Case {
  readonly test: string;
  readonly expected: string | null;
}

/** Date strings of abarth/http-state against RFC 10025 section 5.1.1. */
export function runDates(folder: string): readonly Result[] {
  return (readCases(folder, 'http-state-dates') as readonly Case[]).map(({ test, expected }) => {
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
  });
}
