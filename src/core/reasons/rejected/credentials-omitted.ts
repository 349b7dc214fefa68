import { nameOf } from '../name-of.ts';
import { mayOmitCredentials } from '../../site/may-omit-credentials.ts';
import { phrase } from '../../words.ts';
import type { Rejected, RejectedRequest } from '../reason.ts';
import { fetchStandard } from '../spec.ts';

export const credentialsOmitted = {
  id: 'credentials-omitted',
  title: 'Request made without credentials',
  spec: fetchStandard,
  stage: 'response',
  when: applies,
  check: applies,
  explain: (context) =>
    phrase(
      '`{name}` was not stored: the request was made without credentials, so the browser ignored its Set-Cookie.',
      { name: nameOf(context) },
    ),
} satisfies Rejected;

function applies({ seen, request }: RejectedRequest): boolean {
  return (
    seen?.withoutCredentials === true ||
    (seen?.withheld === true && !request.thirdParty && mayOmitCredentials(request.facts))
  );
}
