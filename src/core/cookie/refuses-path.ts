import type { Profile } from '../profile.ts';
import { isAscii } from './characters.ts';

/** Does a Path attribute make the browser drop the whole cookie (layered cookies draft; a TAB in Firefox)? */
export function refusesPath(path: string | undefined, profile: Profile): boolean {
  if (path === undefined) return false;
  return (
    (profile.nonAsciiPath === 'refused' && !isAscii(path)) ||
    (profile.innerTab === 'refused-in-path' && path.includes('\t'))
  );
}
