import type { Route } from '../plan.ts';

/** An outcome that the rules do not explain. */
export interface Unexplained {
  readonly route: Route;
  /** What the report names by elimination. */
  readonly reasons: readonly string[];
  /** It was sent with a value that a script of the scenario gave it, and the jar was not known to hold that yet. */
  readonly isScriptsNews: boolean;
}

/** Where the report can know no more than it says, and says that it does not know. Whatever no rule names is a difference. */
export const fairRules: readonly { readonly name: string; readonly fair: (one: Unexplained) => boolean }[] = [
  {
    // The cookies API tells of a script's cookie when it comes to it, without a time: on a busy machine after the next request.
    name: 'script-cookie-heard-late',
    fair: ({ isScriptsNews }) => isScriptsNews,
  },
  {
    // The page asked for no credentials, which no extension can see; elimination names it.
    name: 'credentials-omitted-by-elimination',
    fair: ({ route, reasons }) => route.withoutCredentials && reasons.includes('credentials-omitted'),
  },
  {
    // The same of a third party: elimination names the setting, which would have the same effect.
    name: 'credentials-omitted-or-user-preferences',
    fair: ({ route, reasons }) => route.withoutCredentials && reasons.includes('user-preferences'),
  },
];
