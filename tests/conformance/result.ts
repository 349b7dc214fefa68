import type { ProfileName } from '../../src/core/profile.ts';

/** One case of a suite under one profile. */
export interface Result {
  readonly suite: 'http-state' | 'dates' | 'wpt-cookies' | 'wpt-samesite';
  readonly id: string;
  readonly profile: ProfileName;
  readonly expected: string;
  readonly actual: string;
  /** false: kept out of the totals by the case file itself. */
  readonly scored: boolean;
  /** One of the matrices that go through every control character. */
  readonly isMatrix: boolean;
  /** Why this profile answers differently on purpose, where it may. */
  readonly onPurpose: string | undefined;
}

export const agrees = ({ expected, actual }: Result): boolean => expected === actual;
/** A disagreement that no rule of differences.ts covers. */
export const isWrong = (result: Result): boolean => result.scored && !agrees(result) && result.onPurpose === undefined;

export const judgedProfiles = ['rfc10025', 'chromium', 'firefox'] as const satisfies readonly ProfileName[];
