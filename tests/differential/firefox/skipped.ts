/** What the generator or the Chromium differential has and this one does not play, and why. */
export const skipped: readonly string[] = [
  'acts (cached answers, HSTS, service workers, overflowing jars, age): no rule of theirs is a flag of the Firefox profile',
  'third-party cookies blocked: a user setting; the profile is of Firefox as it comes, a jar per top-level site',
  'user gestures: links, forms and popups go on by themselves, which no cookie rule of Firefox asks about',
  'reasons: Firefox says none, so only outcomes are compared',
  'the wire shows no refused line by itself: a line is judged by the jar that the extension observes, and by later requests',
];
