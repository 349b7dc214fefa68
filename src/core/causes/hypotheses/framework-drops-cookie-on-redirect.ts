import type { Never } from '../../session/never.ts';
import { isRedirect } from '../../session/place-of-sign-in.ts';
import { phrase } from '../../words.ts';
import type { HypothesisOf } from './hypothesis.ts';
import { hypothesis } from './hypothesis.ts';

export const frameworkDropsCookieOnRedirect: HypothesisOf<Never> = {
  id: 'framework-drops-cookie-on-redirect',
  title: 'The cookie was written into a response that was not the one sent',
  check: (_, { signIn }) =>
    isRedirect(signIn.verdict.hop.response)
      ? hypothesis(frameworkDropsCookieOnRedirect, {
          confidence: 'possible',
          explanation: phrase(
            'The sign-in answers with a redirect. Where that is a response of its own, cookies set before it are lost.',
          ),
          nextTest: phrase('Answer the sign-in with a plain page for one try: does Set-Cookie appear?'),
        })
      : undefined,
};
