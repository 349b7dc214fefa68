import { mayOmitCredentials } from '../../site/may-omit-credentials.ts';
import type { NotSent, NotSentRequest } from '../reason.ts';
import { fetchStandard } from '../spec.ts';

export const credentialsOmitted = {
  id: 'credentials-omitted',
  plain: 'the request was made without credentials',
  spec: fetchStandard,
  when: applies,
  check: applies,
} satisfies NotSent;

function applies({ seen, request }: NotSentRequest): boolean {
  return (
    seen?.withoutCredentials === true ||
    (seen?.withheld === true && !request.thirdParty && mayOmitCredentials(request.facts))
  );
}
