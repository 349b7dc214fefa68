import type { NotSent, NotSentRequest } from '../reason.ts';

export const internalRedirect = {
  id: 'internal-redirect',
  plain: 'the browser itself went on to another address (HSTS); no request went out',
  spec: 'https://www.rfc-editor.org/rfc/rfc6797#section-8.3',
  when: applies,
  check: applies,
} satisfies NotSent;

function applies({ seen }: NotSentRequest): boolean {
  return seen?.redirectedInternally === true;
}
