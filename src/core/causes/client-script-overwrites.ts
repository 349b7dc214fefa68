import type { JarChange } from '../model.ts';
import { sightingOf, valueOf } from '../session/followed.ts';
import type { Loss } from '../session/loss.ts';
import { header } from '../fix/shown.ts';
import { phrase } from '../words.ts';
import type { Cause, CauseContext, Draft } from './cause.ts';
import { draftOfLoss } from './draft-of-loss.ts';
import { answer, cookieHeader, inJar, setCookieLine } from './evidence.ts';
import { isForeign, removalOf } from './removal.ts';
import { sayHop } from './say-hop.ts';

export const clientScriptOverwrites: Cause = {
  id: 'client-script-overwrites',
  title: 'A script changed the cookie in the browser',
  needs: 'loss',
  check: (context) =>
    context.losses.flatMap((loss) => {
      const change = changeOf(context, loss);
      // What scripts cannot see they cannot change: then it was an extension, DevTools or another tab's server.
      return change === undefined || change.cookie.httpOnly ? [] : [finding(context, loss, change)];
    }),
  hides: ['session-not-recognised', 'unexplained'],
};

/** What took the cookie away, or gave it the value that was sent, without any response. */
function changeOf(context: CauseContext, loss: Loss): JarChange | undefined {
  if (loss.kind === 'vanished') {
    const removal = removalOf(context, loss);
    return removal?.cause === 'explicit' || removal?.cause === 'expired-overwrite' ? removal : undefined;
  }
  const { before, step, verdict } = loss.leg;
  if (loss.kind !== 'refused' || before.stored === undefined || before.writers[step.versionBefore ?? 0] !== undefined)
    return undefined;
  const sent = valueOf(sightingOf(loss.followed, verdict).sent);
  return context.trace.jar.changes.findLast(
    (change) => !change.removed && change.cookie.value === sent && isForeign(change, loss),
  );
}

function finding(context: CauseContext, loss: Loss, { removed, cause, cookie }: JarChange): Draft {
  const { name } = loss.followed;
  const values = { name, hop: sayHop(loss.at, context.chain.chain.id) };
  const httpOnly = {
    goal: phrase('set `{name}` with `HttpOnly`, so that no script can touch it', { name }),
    shown: header('response', 'Set-Cookie', `${name}=…; HttpOnly`),
  };
  return draftOfLoss(context, loss, {
    // The jar's own event, and no response that did it; a page of another tab could have.
    confidence: 'likely',
    explanation: removed
      ? phrase(
          '`{name}` was deleted in the browser before hop {hop}, and no response did it: a script can, as it is not HttpOnly.',
          values,
        )
      : phrase(
          '`{name}` got another value in the browser before hop {hop}, and no response did it: a script can, as it is not HttpOnly.',
          values,
        ),
    evidence: [
      ...(loss.origin === undefined
        ? []
        : setCookieLine(context, loss.origin, undefined, phrase('without `HttpOnly`'))),
      ...inJar(
        loss.at,
        removed ? phrase('{name} removed ({cause})', { name, cause }) : `${name}=${cookie.value}`,
        removed ? cause : undefined,
        phrase('seen among the browser’s cookies, with no Set-Cookie at that time'),
      ),
      ...cookieHeader(context, loss.at, removed ? phrase('no `{name}`', { name }) : undefined),
      ...(removed ? [] : answer(context, loss.at)),
    ],
    story: [
      ...(loss.origin === undefined
        ? []
        : [{ ...loss.origin.place, text: phrase('The server set `{name}`, and the browser stored it.', { name }) }]),
      {
        ...loss.at,
        text: removed
          ? phrase('Then it was deleted inside the browser.')
          : phrase('Then its value was changed inside the browser.'),
      },
      { ...loss.at, text: phrase('The server took the user for a stranger.') },
    ],
    nextTest: phrase(
      'Search the page’s scripts for `document.cookie` and `cookieStore`, and try without the consent tool and extensions.',
    ),
    remedies: [httpOnly, { goal: phrase('name `{name}` as necessary in the consent tool', { name }) }],
  });
}
