import type { Loss } from '../session/loss.ts';
import type { Clash } from '../session/sign-in-clash.ts';
import { clashAt } from '../session/sign-in-clash.ts';
import { header } from '../fix/shown.ts';
import { phrase } from '../words.ts';
import type { Cause, CauseContext, Draft } from './cause.ts';
import { atMost, confidenceOf } from './confidence.ts';
import { draftOfLoss } from './draft-of-loss.ts';
import { answer, cookieHeader, requestLine, setCookieLineAt, verdictAt } from './evidence.ts';
import { sayHop } from './say-hop.ts';

export const parallelLoginOverwritesState: Cause = {
  id: 'parallel-login-overwrites-state',
  title: 'A second sign-in took the place of the first one’s state',
  needs: 'loss',
  check: (context) =>
    context.losses.flatMap((loss) => {
      const clash = clashAt(loss.leg);
      return clash === undefined ? [] : [finding(context, loss, clash)];
    }),
  hides: ['session-not-recognised', 'cookie-deleted', 'deletes-what-it-just-set', 'same-name-collision-same-host'],
};

function finding(context: CauseContext, loss: Loss, { own, other, how }: Clash): Draft {
  const { name } = loss.followed;
  const chain = context.chain.chain.id;
  const values = {
    name,
    own: sayHop(own.place, chain),
    other: sayHop(other.place, chain),
    hop: sayHop(loss.at, chain),
  };
  const script = verdictAt(context, other.place)?.hop.context.isTopLevelNavigation === false;
  return draftOfLoss(context, loss, {
    place: other.place,
    // Headers show whose state the cookie holds; that the server minds is inferred from its answer.
    confidence: atMost(how === 'same-session' ? 'possible' : 'likely', confidenceOf(context, loss)),
    explanation:
      how === 'overwritten'
        ? phrase(
            '`{name}` belongs to the sign-in begun at hop {other}, but hop {hop} answers the one begun at hop {own}: the later one overwrote it.',
            values,
          )
        : how === 'finished'
          ? phrase(
              '`{name}` was used up by the sign-in begun at hop {other}; hop {hop} answers the one begun at hop {own} and finds none.',
              values,
            )
          : phrase(
              '`{name}` stands for one session with two sign-ins under way (hops {own} and {other}); hop {hop} answers the first and was refused.',
              values,
            ),
    evidence: [
      ...setCookieLineAt(context, own.place, name),
      ...answer(context, own.place, phrase('the first sign-in, with a `state` of its own'), own.state),
      ...requestLine(
        context,
        other.place,
        undefined,
        script
          ? phrase('a request in the background, not a page: it began a sign-in as well')
          : phrase('began another sign-in before the first was over'),
      ),
      ...setCookieLineAt(context, other.place, name, phrase('the same name: it takes the old one’s place')),
      ...requestLine(context, loss.at, own.state, phrase('the `state` of the first sign-in')),
      ...cookieHeader(context, loss.at),
      ...answer(context, loss.at),
    ],
    story: [
      { ...own.place, text: phrase('A sign-in was begun, and `{name}` remembers its `state`.', { name }) },
      { ...other.place, text: phrase('Before it was over another one was begun, with the same cookie.') },
      {
        ...loss.at,
        text: phrase('The provider’s answer to the first came back, and did not fit what was remembered.'),
      },
    ],
    nextTest: phrase('Close all other tabs of the application, sign in again and touch nothing else. Does it work?'),
    remedies: [
      {
        goal: phrase('give each sign-in a cookie of its own (its name made from the `state`)'),
        shown: header('response', 'Set-Cookie', `${name}_(start of the state)=…`),
      },
      { goal: phrase('answer scripts, images and polls with 401 instead of beginning a sign-in for them') },
    ],
  });
}
