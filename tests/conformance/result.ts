import type { ProfileName } from '../../src/core/profile.ts';

export type Suite = 'http-state' | 'dates' | 'wpt-cookies' | 'wpt-samesite';

/** One case of a suite under one profile. */
export interface Result {
  readonly suite: Suite;
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

/** Runs a case; one that the runner cannot make out is kept in sight, not counted. */
export function attempt(
  suite: Suite,
  item: unknown,
  profile: ProfileName,
  run: () => Result | readonly Result[],
): readonly Result[] {
  try {
    return [run()].flat();
  } catch (error) {
    const actual = `not run: ${error instanceof Error ? error.message : String(error)}`;
    const rest = { expected: '', actual, scored: false, isMatrix: false, onPurpose: undefined };
    return [{ suite, id: idOf(item), profile, ...rest }];
  }
}

/** What a case is called, in whichever way its file does. */
export function idOf(item: unknown): string {
  const { id, name, test, title } = item as Readonly<Record<string, string | undefined>>;
  return id ?? name ?? test ?? title ?? 'a case without a name';
}

/** Tells what an unusable field of a case file is, in place of an error from deep inside. */
export function need<Value>(value: Value | undefined | null, field: string): Value {
  if (value === undefined || value === null) throw new Error(`the case has no ${field}`);
  return value;
}

export const judgedProfiles = ['rfc10025', 'chromium', 'firefox'] as const satisfies readonly ProfileName[];
