import type { Confidence, Header } from '../../model.ts';
import type { Place } from '../../session/followed.ts';
import { sightingOf } from '../../session/followed.ts';
import { signsInWith } from '../../session/history.ts';
import type { Loss } from '../../session/loss.ts';
import type { Never } from '../../session/never.ts';
import { phrase } from '../../words.ts';
import type { CauseContext } from '../cause.ts';
import { answer, responseHeader } from '../evidence.ts';
import type { HypothesisOf } from './hypothesis.ts';
import { hypothesis } from './hypothesis.ts';

const said = { id: 'cdn-strips-set-cookie', title: 'A cache removed the Set-Cookie' } as const;

/** Under `session-cookie-never-set`. */
export const cdnStripsSetCookie: HypothesisOf<Never> = {
  ...said,
  check: (context, { signIn }) => found(context, signIn.place, signIn.verdict.hop.response?.headers ?? []),
};

/** Under `session-not-recognised`: the sign-in’s answer, which should have renewed the session, brought no cookie at all. */
export const cdnKeepsOldSession: HypothesisOf<Loss> = {
  ...said,
  check: (context, { followed, at }) => {
    const hops = context.chain.hops.slice(0, at.hop);
    const hop = hops.findLastIndex((verdict) => signsInWith(verdict));
    const signIn = hops[hop];
    if (signIn === undefined || sightingOf(followed, signIn).lines.length > 0) return undefined;
    return found(context, { chain: at.chain, hop }, signIn.hop.response?.headers ?? []);
  },
};

function found(context: CauseContext, place: Place, headers: readonly Header[]) {
  const cache = headers.find(
    ({ name, value }) => /^(?:x-varnish|x-cache|x-amz-cf-id|age|cf-cache-status)$/i.test(name) && value !== '',
  );
  if (cache === undefined) return undefined;
  const confidence: Confidence = isHit(headers) ? 'likely' : 'possible';
  return hypothesis(said, {
    confidence,
    explanation:
      confidence === 'likely'
        ? phrase('The sign-in was answered out of a cache, and caches do not store cookies with what they keep.')
        : phrase(
            'A cache stands in front of the server. Some are set up to drop Set-Cookie so that they can store the answer.',
          ),
    evidence: [...responseHeader(context, place, cache.name.toLowerCase()), ...answer(context, place)],
    nextTest: phrase('Send the same sign-in straight to the server, past the cache: does Set-Cookie appear?'),
  });
}

/** `X-Cache: HIT`, `CF-Cache-Status: HIT`, an `Age`, or two transactions in `X-Varnish` (this one, and the one that filled the cache). */
function isHit(headers: readonly Header[]): boolean {
  return headers.some(({ name, value }) => {
    switch (name.toLowerCase()) {
      case 'x-cache':
      case 'cf-cache-status':
        return /^hit|\bhit\b/i.test(value);
      case 'age':
        return Number(value) > 0;
      case 'x-varnish':
        return /^\d+ \d+$/.test(value);
      default:
        return false;
    }
  });
}
