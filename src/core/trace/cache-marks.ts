import type { Mark } from '../model.ts';
import { phrase } from '../words.ts';

export const cachedRedirect: Mark = {
  kind: 'cached-redirect',
  text: phrase('The redirect came from the cache: the `Cookie` header reported for it never left the browser.'),
};

export const cachedResponse: Mark = {
  kind: 'cached-response',
  text: phrase('Answered from the cache: no request was sent and no `Set-Cookie` was processed.'),
};
