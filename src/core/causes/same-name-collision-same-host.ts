import type { Loss } from '../session/loss.ts';
import type { Attempt } from '../session/history.ts';
import { phrase } from '../words.ts';
import type { Remedy } from '../fix/remedy.ts';
import { nodeChange } from './backend-node.ts';
import type { Cause, CauseContext, Draft } from './cause.ts';
import { draftOfLoss } from './draft-of-loss.ts';
import { answer, cookieHeader, requestLine, setCookieLine } from './evidence.ts';
import { sayHop, sayPath, siteName } from './say-hop.ts';

export const sameNameCollisionSameHost: Cause = {
  id: 'same-name-collision-same-host',
  title: 'Another application of the host overwrote the cookie of the same name',
  needs: 'loss',
  check: (context) => context.losses.flatMap((loss) => finding(context, loss)),
  hides: ['session-not-recognised'],
};

function finding(context: CauseContext, loss: Loss): readonly Draft[] {
  const collision = collisionOf(loss);
  if (collision === undefined || (!collision.otherPort && nodeChange(context, loss) !== undefined)) return [];
  const { own, writer, otherPort } = collision;
  const { name } = loss.followed;
  const chain = context.chain.chain.id;
  const who = otherPort ? siteName(writer.url) : sayPath(writer.url);
  return [
    draftOfLoss(context, loss, {
      place: writer.place,
      confidence: otherPort ? 'likely' : 'possible',
      explanation: phrase(
        '`{name}` of hop {own} was overwritten by `{who}` (hop {set}); the application did not know that value (hop {hop}).',
        {
          name,
          who,
          own: sayHop(own.place, chain),
          set: sayHop(writer.place, chain),
          hop: sayHop(loss.at, chain),
        },
      ),
      evidence: [
        ...setCookieLine(context, own),
        ...requestLine(
          context,
          writer.place,
          undefined,
          otherPort
            ? phrase('the same host, another port: cookies do not know ports')
            : phrase('another path of the same host'),
        ),
        ...setCookieLine(
          context,
          writer,
          undefined,
          phrase('the same name, domain and path: it takes the old one’s place'),
        ),
        ...cookieHeader(context, loss.at, phrase('the value of hop {set}', { set: sayHop(writer.place, chain) })),
        ...answer(context, loss.at),
      ],
      story: story(loss, own, writer, name),
      nextTest: phrase('Give one of the two applications another cookie name and sign in again.'),
      remedies: remedies(name, writer, otherPort),
    }),
  ];
}

/** The value that was sent came from elsewhere than the session: another port, or another part of the host than both. */
function collisionOf({
  kind,
  leg,
}: Loss): { readonly own: Attempt; readonly writer: Attempt; readonly otherPort: boolean } | undefined {
  const writer = leg.before.writers[leg.step.versionBefore ?? 0];
  if (kind !== 'refused' || writer === undefined || writer.signsIn) return undefined;
  const url = new URL(leg.verdict.hop.request.url);
  const before = Object.values(leg.before.writers).filter(
    (other) => other !== writer && other.version < writer.version,
  );
  const sameOrigin = before.findLast((other) => new URL(other.url).origin === url.origin);
  if (sameOrigin !== undefined && new URL(writer.url).origin !== url.origin)
    return { own: sameOrigin, writer, otherPort: true };
  const signedIn = before.findLast((other) => other.signsIn);
  if (signedIn === undefined || firstSegment(writer.url) === '') return undefined;
  const foreign = [signedIn.url, url.href].every((other) => firstSegment(other) !== firstSegment(writer.url));
  return foreign ? { own: signedIn, writer, otherPort: false } : undefined;
}

function firstSegment(url: string): string {
  return new URL(url).pathname.split('/')[1] ?? '';
}

function story(loss: Loss, own: Attempt, writer: Attempt, name: string): Draft['story'] {
  return [
    { ...own.place, event: 'stored', text: phrase('The application set `{name}`.', { name }) },
    {
      ...writer.place,
      event: 'overwritten',
      text: phrase('Another application of the host set a cookie of the same name, which took its place.'),
    },
    {
      ...loss.at,
      event: 'sent',
      text: phrase(
        'The request carried the other application’s `{name}`, and the server took the user for a stranger.',
        { name },
      ),
    },
  ];
}

function remedies(name: string, writer: Attempt, otherPort: boolean): readonly Remedy[] {
  const to = `${name}2`;
  return [
    {
      goal: phrase('give the two applications different cookie names'),
      cost: phrase('Sessions under the old name end once.'),
      topic: { kind: 'name', name: to },
      ...(otherPort && { change: { kind: 'rename', cookie: name, origin: new URL(writer.url).origin, to } as const }),
    },
    { goal: phrase('put them on different host names') },
  ];
}
