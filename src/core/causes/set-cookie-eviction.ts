import type { JarChange } from '../model.ts';
import type { Loss } from '../session/loss.ts';
import { phrase } from '../words.ts';
import type { Cause, CauseContext, Draft } from './cause.ts';
import { draftOfLoss } from './draft-of-loss.ts';
import { cookieHeader, inJar, setCookieLine } from './evidence.ts';
import { removalOf } from './removal.ts';
import { sayHop } from './say-hop.ts';

export const setCookieEviction: Cause = {
  id: 'set-cookie-eviction',
  title: 'The browser threw the cookie out to make room',
  needs: 'loss',
  check: (context) =>
    context.losses.flatMap((loss) => {
      const removal = removalOf(context, loss);
      return loss.kind === 'vanished' && removal?.cause === 'evicted' ? [finding(context, loss, removal)] : [];
    }),
  hides: ['unexplained'],
};

/** Browsers clear down to about 150 cookies of a site; where fewer are left, room was short elsewhere, or in a partition. */
const crowd = 100;

function finding(context: CauseContext, loss: Loss, removal: JarChange): Draft {
  const { name } = loss.followed;
  const chain = context.chain.chain.id;
  const left = loss.leg.verdict.jarBefore.length;
  const values = { name, left, hop: sayHop(loss.at, chain), domain: removal.cookie.domain };
  return draftOfLoss(context, loss, {
    // The browser's own word for the removal, where the jar was watched; else the engine's count.
    confidence: context.trace.jar.observed ? 'certain' : 'likely',
    reasons: ['evicted'],
    explanation:
      left >= crowd
        ? phrase(
            '`{name}` was thrown out by the browser before hop {hop} to make room: {domain} has too many cookies.',
            values,
          )
        : phrase('`{name}` was thrown out by the browser before hop {hop}, to make room for other cookies.', values),
    evidence: [
      ...(loss.origin === undefined ? [] : setCookieLine(context, loss.origin)),
      ...inJar(
        loss.at,
        phrase('{name} removed ({cause})', { name, cause: 'evicted' }),
        'evicted',
        phrase('the browser’s own word: {left} cookies were left', values),
      ),
      ...cookieHeader(context, loss.at, phrase('no `{name}`', { name })),
    ],
    story: [
      ...(loss.origin === undefined
        ? []
        : [{ ...loss.origin.place, text: phrase('The server set `{name}`, and the browser stored it.', { name }) }]),
      {
        ...loss.at,
        text:
          left >= crowd
            ? phrase('More cookies came than a site may have; the browser dropped `{name}`.', { name })
            : phrase('The browser needed room for other cookies and dropped `{name}`.', { name }),
      },
      { ...loss.at, text: phrase('The request had no `{name}` any more.', { name }) },
    ],
    nextTest: phrase('Count the cookies of {domain} in DevTools → Application. Which names grow in number?', values),
    remedies: [
      { goal: phrase('stop setting a cookie per page, product or sign-in; put what belongs together into one') },
      { goal: phrase('give the others a short lifetime, and delete what is over') },
    ],
  });
}
