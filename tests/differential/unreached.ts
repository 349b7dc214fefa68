/** Reasons that the engine knows and that a run in Chromium does not meet, or can compare with nothing, each with why. Printed after every run. */
export const unreached: ReadonlyMap<string, string> = new Map([
  ...because(
    'it is a rule of the Firefox profile; Chromium does not have it',
    'not sent: CrossSiteRedirect',
    'refused: InvalidPath',
  ),
  ...because('only a script can meet it, and a script’s cookie gets no verdict', 'refused: OverwriteHttpOnly'),
  ...because('it is about a URL that does not parse, to which nothing is requested', 'refused: SyntaxError'),
  ...because('the servers speak http and https only', 'refused: SchemeNotSupported'),
  ...because(
    'the jar never holds such a cookie: the line that would make it is refused',
    'not sent: NameValuePairExceedsMaxSize',
    'not sent: SameSiteNoneInsecure',
  ),
  ...because('Chromium keeps no Set-Cookie in its cache', 'refused: CachedResponse'),
  ...because(
    'the cookie is not in the jar then, so the protocol lists nothing to compare with (tests/core/judge has these)',
    'not sent: Evicted',
    'not sent: Expired',
    'not sent: DeletedEarlier',
    'not sent: RejectedEarlier',
    'not sent: NotInJar',
  ),
]);

function because(why: string, ...kinds: readonly string[]): readonly (readonly [kind: string, why: string])[] {
  return kinds.map((kind) => [kind, why]);
}
