import { lineName } from '../session/followed.ts';
import { groupName } from '../session/known-name.ts';
import type { Loss } from '../session/loss.ts';
import type { OtherSpelling } from '../session/other-spelling.ts';
import { otherSpellingAt } from '../session/other-spelling.ts';
import { phrase } from '../words.ts';
import type { CauseContext, Draft } from './cause.ts';
import { atMost, confidenceOf } from './confidence.ts';
import { draftOfLoss } from './draft-of-loss.ts';
import { answer, cookieHeader, setCookieLine, setCookieLineAt } from './evidence.ts';
import { clip, sayHop } from './say-hop.ts';

/**
 * The server named the cookie with a prefix while it took the connection for https, and without where it took it for http: so
 * it was sent, and not found.
 */
export function nameSpeltOtherwise(context: CauseContext): readonly Draft[] {
  return context.losses.flatMap((loss) => {
    const spelling = loss.kind === 'refused' ? otherSpellingAt(loss.leg.verdict, loss.followed.name) : undefined;
    return spelling === undefined ? [] : [said(context, loss, spelling)];
  });
}

function said(context: CauseContext, loss: Loss, { sent, other, isItself }: OtherSpelling): Draft {
  const { name } = loss.followed;
  const values = { name, sent: clip(sent), other: clip(other), hop: sayHop(loss.at, context.chain.chain.id) };
  return draftOfLoss(context, loss, {
    // The names are seen; that the server looked for the other one is inferred from its answer.
    confidence: atMost('likely', confidenceOf(context, loss)),
    title: phrase('The server looks for the cookie under another name'),
    explanation: isItself
      ? phrase('`{name}` was sent at hop {hop}, but the server speaks of `{other}`: it looks for another name.', values)
      : phrase(
          '`{name}` was sent at hop {hop}, but the server now says `{other}` for `{sent}`: it looks for other names.',
          values,
        ),
    evidence: [
      ...(loss.origin === undefined
        ? []
        : setCookieLine(context, loss.origin, /^[^=]*/, phrase('the name that was given'))),
      ...cookieHeader(context, loss.at, undefined, nameIn(sent)),
      ...setCookieLineAt(context, loss.at, other, phrase('the same cookie under another name')).map((line) => ({
        ...line,
        mark: nameOf(context, loss, other),
      })),
      ...answer(context, loss.at),
    ],
    nextTest: phrase(
      'Compare the scheme in the address bar with the base URL of the application and with `X-Forwarded-Proto`, at both hops.',
    ),
    remedies: [
      {
        goal: phrase('tell every part of the application the outer scheme: it names its cookies by it'),
        cost: phrase('Trust forwarded headers only from your own proxy.'),
        topic: { kind: 'proxy' },
      },
      { goal: phrase('choose one name in the configuration, for all that set or read the cookie') },
    ],
  });
}

function nameIn(name: string): RegExp {
  return new RegExp(`(?<=^Cookie: |; )${name.replace(/[^\w-]/g, '\\$&')}(?==|[.]\\d)`);
}

/** As it stands in the line, chunk number and all. */
function nameOf(context: CauseContext, { at }: Loss, group: string): string {
  const lines = context.chainOf(at.chain)?.hops[at.hop]?.setCookies.map(lineName) ?? [];
  return lines.findLast((one) => groupName(one) === group) ?? group;
}
