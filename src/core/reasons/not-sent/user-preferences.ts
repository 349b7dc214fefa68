import type { NotSent, NotSentRequest } from '../reason.ts';
import { rfc } from '../spec.ts';

export const userPreferences = {
  id: 'user-preferences',
  plain: 'no rule keeps it back: most likely a setting of this browser blocks third-party cookies',
  spec: rfc('7.1'),
  when: applies,
  check: applies,
} satisfies NotSent;

function applies({ request, profile, seen }: NotSentRequest): boolean {
  return request.thirdParty && (seen?.withheld === true || profile.thirdParty === 'blocked');
}
