import { phrase } from '../../words.ts';
import type { NotSent, NotSentRequest } from '../reason.ts';
import { rfc } from '../spec.ts';

export const userPreferences = {
  id: 'user-preferences',
  title: 'Blocked by a setting',
  spec: rfc('7.1'),
  when: applies,
  check: applies,
  explain: ({ cookie }) =>
    phrase(
      '`{name}` was not sent although every rule allows it: a setting or policy that blocks third-party cookies is the likely cause.',
      { name: cookie.name },
    ),
} satisfies NotSent;

function applies({ request, profile, seen }: NotSentRequest): boolean {
  return request.thirdParty && (seen?.withheld === true || profile.thirdParty === 'blocked');
}
