import { nameOf } from '../name-of.ts';
import { phrase } from '../../words.ts';
import type { Rejected, RejectedRequest } from '../reason.ts';
import { rfc } from '../spec.ts';

export const userPreferences = {
  id: 'user-preferences',
  title: 'Blocked by a setting',
  spec: rfc('7.1'),
  stage: 'policy',
  when: applies,
  check: applies,
  explain: (context) =>
    phrase(
      '`{name}` was not stored although every rule allows it: a setting or policy that blocks third-party cookies is the likely cause.',
      { name: nameOf(context) },
    ),
} satisfies Rejected;

function applies({ request, profile, seen }: RejectedRequest): boolean {
  return request.thirdParty && (seen?.withheld === true || profile.thirdParty === 'blocked');
}
