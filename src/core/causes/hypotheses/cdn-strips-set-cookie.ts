import type { Never } from '../../session/never.ts';
import { phrase } from '../../words.ts';
import { responseHeader } from '../evidence.ts';
import type { HypothesisOf } from './hypothesis.ts';
import { hypothesis } from './hypothesis.ts';

export const cdnStripsSetCookie: HypothesisOf<Never> = {
  id: 'cdn-strips-set-cookie',
  title: 'A cache removed the Set-Cookie',
  check: (context, { signIn }) => {
    const headers = signIn.verdict.hop.response?.headers ?? [];
    const cache = headers.find(
      ({ name, value }) => /^(?:x-varnish|x-cache|x-amz-cf-id|age|cf-cache-status)$/i.test(name) && value !== '',
    );
    if (cache === undefined) return undefined;
    return hypothesis(cdnStripsSetCookie, {
      confidence: 'possible',
      explanation: phrase(
        'A cache stands in front of the server. Some are set up to drop Set-Cookie so that they can store the answer.',
      ),
      evidence: responseHeader(context, signIn.place, cache.name.toLowerCase()),
      nextTest: phrase('Send the same sign-in straight to the server, past the cache: does Set-Cookie appear?'),
    });
  },
};
