import type { Loss } from '../session/loss.ts';
import { phrase } from '../words.ts';
import type { Remedy } from '../fix/remedy.ts';
import type { CauseContext } from './cause.ts';
import { preservedPost } from './preserved-post.ts';
import { siteName } from './say-hop.ts';

/** What helps when another site POSTs back: narrowest and safest first. */
export function postRemedies(context: CauseContext, loss: Loss, name: string): readonly Remedy[] {
  const post = preservedPost(context, loss);
  return [
    {
      ...(post === undefined
        ? {
            goal: phrase(
              'let the identity provider answer with a GET (`response_mode=query`), which carries Lax cookies',
            ),
            cost: phrase(
              'The code stands in the URL, as in every GET return: it must be usable once only. SAML POST binding has no such choice.',
            ),
          }
        : {
            goal: phrase('let {from} redirect with 303 instead of {status}: that makes a GET of the POST', {
              from: siteName(post.url),
              status: post.status,
            }),
          }),
      change: { kind: 'method', place: loss.at, method: 'GET' },
    },
    {
      goal: phrase(
        'answer the POST without touching the session, with a page of your own that submits it again from your site',
      ),
      cost: phrase('One more round trip. The first answer must not set `{name}`.', { name }),
      change: { kind: 'same-site-page', place: loss.at, then: 'again' },
    },
    {
      goal: phrase(
        'set `{name}` with `SameSite=None; Secure`, better on a short-lived cookie that holds only the sign-in’s state',
        { name },
      ),
      cost: phrase('With `None` other sites can make the browser send it: keep request-forgery protection on.'),
      change: { kind: 'attributes', cookie: name, set: { sameSite: 'none', secure: true } },
      topic: { kind: 'same-site', sameSite: 'None' },
    },
  ];
}
