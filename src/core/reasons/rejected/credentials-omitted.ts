import { mayOmitCredentials } from '../../site/may-omit-credentials.ts';
import type { Rejected, RejectedRequest } from '../reason.ts';
import { fetchStandard } from '../spec.ts';

export const credentialsOmitted = {
  id: 'credentials-omitted',
  plain: 'the request was made without credentials, so its Set-Cookie was ignored',
  spec: fetchStandard,
  stage: 'response',
  when: applies,
  check: applies,
} satisfies Rejected;

function applies({ seen, request }: RejectedRequest): boolean {
  return (
    seen?.withoutCredentials === true ||
    (seen?.withheld === true && !request.thirdParty && mayOmitCredentials(request.facts))
  );
}
