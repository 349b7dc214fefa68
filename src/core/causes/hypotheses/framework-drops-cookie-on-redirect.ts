import type { Never } from '../../session/never.ts';
import { isRedirect } from '../../session/place-of-sign-in.ts';
import { phrase } from '../../words.ts';
import { responseHeader } from '../evidence.ts';
import type { HypothesisOf } from './hypothesis.ts';
import { hypothesis } from './hypothesis.ts';

/** Frameworks whose redirect is a response of its own, so that cookies set on another one are left behind. */
const knownFor: readonly (readonly [string, RegExp])[] = [
  ['x-middleware-set-cookie', /./],
  ['x-middleware-rewrite', /./],
  ['x-middleware-next', /./],
  ['x-nextjs-redirect', /./],
  ['x-powered-by', /next\.js|astro/i],
];

export const frameworkDropsCookieOnRedirect: HypothesisOf<Never> = {
  id: 'framework-drops-cookie-on-redirect',
  title: 'The cookie was written into a response that was not the one sent',
  check: (context, { signIn }) => {
    const { response } = signIn.verdict.hop;
    if (!isRedirect(response)) return undefined;
    const sign = knownFor.find(([name, value]) =>
      response.headers.some((header) => header.name.toLowerCase() === name && value.test(header.value)),
    );
    return hypothesis(frameworkDropsCookieOnRedirect, {
      confidence: sign === undefined ? 'possible' : 'likely',
      explanation:
        sign === undefined
          ? phrase(
              'The sign-in answers with a redirect. Where that is a response of its own, cookies set before it are lost.',
            )
          : phrase(
              'The sign-in answers with a redirect of a framework whose redirects are responses of their own: cookies set on another are lost.',
            ),
      evidence: sign === undefined ? [] : responseHeader(context, signIn.place, sign[0]),
      nextTest: phrase('Answer the sign-in with a plain page for one try: does Set-Cookie appear?'),
    });
  },
};
