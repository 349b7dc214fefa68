import { nameOf } from '../name-of.ts';
import { phrase } from '../../words.ts';
import type { Rejected } from '../reason.ts';
import { fetchStandard } from '../spec.ts';

export const credentialsOmitted = {
  id: 'credentials-omitted',
  title: 'Request made without credentials',
  spec: fetchStandard,
  stage: 'response',
  check: ({ seen }) => seen?.withoutCredentials === true,
  explain: (context) =>
    phrase(
      '`{name}` was not stored: the request was made without credentials, so the browser ignored its Set-Cookie.',
      { name: nameOf(context) },
    ),
} satisfies Rejected;
