import { phrase } from '../../words.ts';
import type { NotSent, NotSentRequest } from '../reason.ts';

export const internalRedirect = {
  id: 'internal-redirect',
  title: 'The browser went on by itself',
  spec: 'https://www.rfc-editor.org/rfc/rfc6797#section-8.3',
  when: applies,
  check: applies,
  explain: ({ cookie }) =>
    phrase(
      '`{name}` was not sent: the browser itself went on to another address, and no request went out to this one.',
      {
        name: cookie.name,
      },
    ),
} satisfies NotSent;

function applies({ seen }: NotSentRequest): boolean {
  return seen?.redirectedInternally === true;
}
