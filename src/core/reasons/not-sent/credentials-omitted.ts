import { mayOmitCredentials } from '../../site/may-omit-credentials.ts';
import { phrase } from '../../words.ts';
import type { NotSent, NotSentRequest } from '../reason.ts';
import { fetchStandard } from '../spec.ts';

export const credentialsOmitted = {
  id: 'credentials-omitted',
  title: 'Request made without credentials',
  spec: fetchStandard,
  when: applies,
  check: applies,
  explain: ({ cookie, request }) =>
    phrase('`{name}` was not sent: the request to `{host}` was made without credentials.', {
      name: cookie.name,
      host: request.host,
    }),
} satisfies NotSent;

function applies({ seen, request }: NotSentRequest): boolean {
  return (
    seen?.withoutCredentials === true ||
    (seen?.withheld === true && !request.thirdParty && mayOmitCredentials(request.facts))
  );
}
