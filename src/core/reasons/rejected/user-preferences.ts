import type { Rejected, RejectedRequest } from '../reason.ts';
import { rfc } from '../spec.ts';

export const userPreferences = {
  id: 'user-preferences',
  plain: 'no rule keeps it back: most likely a setting of this browser blocks third-party cookies',
  spec: rfc('7.1'),
  stage: 'policy',
  when: applies,
  check: applies,
} satisfies Rejected;

function applies({ request, profile, seen }: RejectedRequest): boolean {
  return request.thirdParty && (seen?.withheld === true || profile.thirdParty === 'blocked');
}
