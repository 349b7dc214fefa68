import type { HopVerdict } from '../model.ts';
import type { Sighting } from './followed.ts';
import { lineValue } from './followed.ts';
import { isNoValue } from './no-value.ts';
import {
  asksToReturn,
  asksToSignIn,
  isAccountForm,
  isRedirect,
  isSignInPage,
  saysSignInFailed,
} from './place-of-sign-in.ts';

/**
 * How a server itself ends what a cookie stood for. `session`: whoever held it, for the answer to a form that may end a
 * session (a wrong password, a changed one, a closed account) takes it away and leads to the sign-in page. `visit`: it was
 * taken away in answer to another form or to a provider that said no, which is only natural for a visitor who was not
 * signed in.
 */
export type Ending = 'session' | 'visit';

/** undefined: the answer takes nothing away, or nobody asked for anything that would explain it. */
export function endingAt({ hop }: HopVerdict, lines: Sighting['lines']): Ending | undefined {
  const { url, method, resourceType } = hop.request;
  // A value, or a line that sets it: the server meant to give a session.
  if (
    lines.length === 0 ||
    lines.some(({ verdict }) => verdict.outcome !== 'deleted' || !isNoValue(lineValue(verdict)))
  )
    return undefined;
  const isForm = method !== 'GET' && method !== 'HEAD';
  const isDenied = !isForm && saysSignInFailed(url);
  if (!isForm && !isDenied) return undefined;
  const to = isRedirect(hop.response) ? hop.response.redirectUrl : undefined;
  // `/login?next=/orders`: the form is to be sent again, so the session was not meant to end.
  if (asksToReturn(to, url)) return undefined;
  const mayEnd = isSignInPage(url) || isAccountForm(url);
  return mayEnd && to !== undefined && resourceType !== 'fetch' && asksToSignIn(to) ? 'session' : 'visit';
}
