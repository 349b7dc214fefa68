import type { Profile } from '../profile.ts';

/** Does a Path attribute make the browser drop the whole cookie (a TAB in Firefox)? */
export function refusesPath(path: string | undefined, profile: Profile): boolean {
  return profile.innerTab === 'refused-in-path' && path?.includes('\t') === true;
}
