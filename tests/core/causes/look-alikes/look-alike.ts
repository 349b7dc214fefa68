import type { DiagnoseOptions } from '../../../../src/core/diagnose.ts';
import { profiles } from '../../../../src/core/profile.ts';
import type { ProfileName } from '../../../../src/core/profile.ts';

/** A recording that two causes could be told of, and the one that it is. */
export interface LookAlike {
  /** What happens, and what speaks against the look-alikes. */
  readonly name: string;
  /** Line of the catalogue of causes, or of the open cases, that tells them apart, in few words. */
  readonly line: string;
  /** What is told first, as `told` prints it; undefined: nothing is said. */
  readonly first: string | undefined;
  /** Causes and hypotheses of which no word is said. */
  readonly not: readonly string[];
  /** Causes that may be told beside the first, never as the headline. */
  readonly notFirst?: readonly string[];
  /** What the first says should be looked at before anything else on the server. */
  readonly ranked?: string;
  /** Judged as this browser would; `origin-bound`: as a Chromium that binds cookies to scheme and port. */
  readonly profile?: ProfileName | 'origin-bound';
  readonly script: string;
}

/** The server asks to sign in, and the page for it arrives. `sent` is what went with both requests. */
export function signedOut(host = 'app.test', sent = ''): string {
  const cookie = sent === '' ? '' : `> Cookie: ${sent}`;
  return `
    ${cookie}
    < 302 /login
    > GET https://${host}/login
    ${cookie}
    < 200`;
}

export function profileOf(profile: LookAlike['profile']): DiagnoseOptions {
  if (profile === undefined) return {};
  return { profile: profile === 'origin-bound' ? { ...profiles.chromium, originBound: true } : profiles[profile] };
}
