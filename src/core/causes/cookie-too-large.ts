import type { Loss } from '../session/loss.ts';
import { octets } from '../cookie/octets.ts';
import { lineName, lineValue } from '../session/followed.ts';
import { phrase } from '../words.ts';
import type { Remedy } from '../fix/remedy.ts';
import type { Cause, CauseContext, Draft } from './cause.ts';
import { draftOfLoss, rejectedFor, rejectedLine } from './draft-of-loss.ts';
import { cookieHeader } from './evidence.ts';
import { sayHop } from './say-hop.ts';
import { swallowedCookies } from './swallowed-cookies.ts';

/** Name and value together, in octets (RFC 10025 section 5.6). */
const limit = 4096;
/** From here on a longer user name or one more claim can do it. */
const near = 3900;

export const cookieTooLarge: Cause = {
  id: 'cookie-too-large',
  title: 'The session does not fit into a cookie',
  check: (context) => {
    const losses = rejectedFor(context, 'name-value-pair-exceeds-max-size');
    if (losses.length > 0) return losses.map((loss) => finding(context, loss));
    return [...almost(context), ...swallowedCookies(context)];
  },
  hides: [],
};

function finding(context: CauseContext, loss: Loss): Draft {
  const { name } = loss.followed;
  const line = rejectedLine(context, loss)!;
  const size = octets(lineName(line), false) + octets(lineValue(line), false);
  const keepsOld = loss.leg.step.request !== 'absent';
  const values = { name, size, hop: sayHop(loss.fault, context.chain.chain.id) };
  return draftOfLoss(context, loss, {
    explanation: keepsOld
      ? phrase('`{name}` has {size} bytes at hop {hop}; browsers take 4096, so the old value stayed.', values)
      : phrase('`{name}` has {size} bytes at hop {hop}; browsers take 4096, so it was not stored.', values),
    evidence: [
      sizeEvidence(loss.fault, line.line, size),
      ...cookieHeader(
        context,
        loss.at,
        keepsOld ? phrase('the value from before') : phrase('no `{name}`: the browser does not have it', { name }),
      ),
    ],
    remedies: remedies(name),
  });
}

function almost(context: CauseContext): readonly Draft[] {
  for (const [hop, verdict] of context.chain.hops.entries()) {
    for (const line of verdict.setCookies) {
      const [name, value] = [lineName(line), lineValue(line)];
      // A character takes three octets at most, and counting them takes long.
      if ((name.length + value.length) * 3 < near) continue;
      const size = octets(name, false) + octets(value, false);
      const followed = context.followups.find((followup) => followup.followed.name === name)?.followed;
      if (line.outcome !== 'stored' || size < near || size > limit || followed?.role !== 'session') continue;
      const place = { chain: context.chain.chain.id, hop };
      return [
        {
          severity: 'warning',
          confidence: 'certain',
          place,
          cookie: line.cookie,
          followed,
          reasons: [],
          explanation: phrase('`{name}` has {size} of 4096 bytes at hop {hop}: a little more and browsers refuse it.', {
            name,
            size,
            hop: sayHop(place, place.chain),
          }),
          evidence: [sizeEvidence(place, line.line, size)],
          story: [],
          remedies: remedies(name).map(({ goal, cost, topic }) => ({
            goal,
            ...(cost && { cost }),
            ...(topic && { topic }),
          })),
        },
      ];
    }
  }
  return [];
}

function sizeEvidence(place: { readonly chain: string; readonly hop: number }, line: string, size: number) {
  return {
    chain: place.chain,
    hop: place.hop,
    part: 'response-header' as const,
    text: `Set-Cookie: ${line.slice(0, 60)}…`,
    mark: undefined,
    note: phrase('name and value: {size} bytes, the limit is 4096', { size }),
  };
}

function remedies(name: string): readonly Remedy[] {
  return [
    {
      goal: phrase('keep the session on the server and only its id in `{name}`', { name }),
      change: { kind: 'small-value', cookie: name },
      topic: { kind: 'server-side' },
    },
  ];
}
