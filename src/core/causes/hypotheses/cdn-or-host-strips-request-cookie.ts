import type { Header } from '../../model.ts';
import type { Loss } from '../../session/loss.ts';
import { phrase } from '../../words.ts';
import { responseHeader, verdictAt } from '../evidence.ts';
import type { HypothesisOf } from './hypothesis.ts';
import { hypothesis } from './hypothesis.ts';

/** Header, and how its value looks, of caches that can drop the Cookie header on the way to the server. */
const edges: readonly (readonly [string, RegExp])[] = [
  ['via', /cloudfront|varnish/i],
  ['x-amz-cf-id', /./],
  ['x-varnish', /./],
  ['x-fastly-request-id', /./],
  ['x-served-by', /^cache-/],
  ['cf-cache-status', /^(?:HIT|MISS|EXPIRED)$/i],
];

export const cdnOrHostStripsRequestCookie: HypothesisOf<Loss> = {
  id: 'cdn-or-host-strips-request-cookie',
  title: 'Something between browser and server removed the cookie',
  check: (context, loss) => {
    const { hop } = loss.leg.verdict;
    const hosting = /\.(?:web\.app|firebaseapp\.com)$/.test(new URL(hop.request.url).hostname);
    const firebase = hosting && loss.followed.name !== '__session';
    // The one name that it does hand on.
    if (hosting && !firebase) return undefined;
    const edge = edges.find(([name, value]) => header(verdictAt(context, loss.at)?.hop.response?.headers, name, value));
    if (!firebase && edge === undefined) return undefined;
    return hypothesis(cdnOrHostStripsRequestCookie, {
      confidence: firebase ? 'likely' : 'possible',
      explanation: firebase
        ? phrase('Firebase Hosting hands only the cookie named `__session` on to the server.')
        : phrase(
            'A cache stands in front of the server. Some are set up to drop the Cookie header, which cannot be seen from the browser.',
          ),
      evidence: edge === undefined ? [] : responseHeader(context, loss.at, edge[0]),
      nextTest: phrase('Ask the server to log the Cookie header it receives, or send the same request straight to it.'),
    });
  },
};

function header(headers: readonly Header[] | undefined, name: string, value: RegExp): boolean {
  return headers?.some((one) => one.name.toLowerCase() === name && value.test(one.value)) === true;
}
