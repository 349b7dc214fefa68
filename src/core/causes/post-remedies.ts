import type { Loss } from '../session/loss.ts';
import { phrase } from '../words.ts';
import type { Remedy } from '../fix/remedy.ts';

/** What helps when another site POSTs back: narrowest and safest first. */
export function postRemedies(loss: Loss, name: string): readonly Remedy[] {
  return [
    {
      goal: phrase('let the identity provider answer with a GET (`response_mode=query`), which carries Lax cookies'),
      cost: phrase(
        'The code stands in the URL, as in every GET return: it must be usable once only. SAML POST binding has no such choice.',
      ),
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
