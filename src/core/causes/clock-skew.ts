import { parseDate } from '../cookie/parse-date.ts';
import { parseSetCookie } from '../cookie/parse-set-cookie.ts';
import type { HopVerdict } from '../model.ts';
import { lineName, lineValue } from '../session/followed.ts';
import type { Place } from '../session/followed.ts';
import { groupName } from '../session/known-name.ts';
import type { Loss } from '../session/loss.ts';
import { phrase } from '../words.ts';
import type { Cause, CauseContext, Draft } from './cause.ts';
import { atMost, confidenceOf } from './confidence.ts';
import { deletingLine } from './deleting-line.ts';
import { draftOfLoss } from './draft-of-loss.ts';
import { cookieHeader, responseHeader, setCookieLine, verdictAt } from './evidence.ts';
import { sayDuration } from './lifetime.ts';
import { sayHop } from './say-hop.ts';

export const clockSkew: Cause = {
  id: 'clock-skew',
  title: 'The clocks of server and browser differ by more than the cookie lives',
  needs: 'line',
  check: (context) => {
    const ofLosses = context.losses.flatMap((loss) => finding(context, loss));
    return ofLosses.length > 0 ? ofLosses : remark(context);
  },
  hides: ['cookie-expired'],
};

interface Skew {
  /** Seconds that the browser's clock is ahead. */
  readonly ahead: number;
  /** Seconds that the cookie lives by the server's clock. */
  readonly lifetime: number;
}

/** Alive by the server's `Date`, over by the browser's clock; undefined: not so, or there is a Max-Age, which needs no clock. */
function skewOf({ hop, setCookies }: HopVerdict, line: number, context: CauseContext): Skew | undefined {
  const headers = hop.response?.headers ?? [];
  const valueOf = (name: string) => headers.find((header) => header.name.toLowerCase() === name)?.value;
  const parse = parseSetCookie(setCookies[line]?.line ?? '', context.profile);
  // A stored answer has the Date of when it was stored.
  if (!parse.ok || parse.parsed.maxAgeSeconds !== undefined || hop.response?.fromCache || valueOf('age') !== undefined)
    return undefined;
  const [date, expires] = [parseDate(valueOf('date') ?? ''), parse.parsed.expiresAt];
  const now = hop.times.headers ?? hop.times.end;
  if (date === undefined || expires === undefined || now === undefined || expires <= date || expires > now)
    return undefined;
  return { ahead: (now - date) / 1000, lifetime: (expires - date) / 1000 };
}

function finding(context: CauseContext, loss: Loss): readonly Draft[] {
  const dead = deletingLine(context, loss);
  const verdict = dead === undefined ? undefined : verdictAt(context, dead.attempt.place);
  if (dead === undefined || dead.value === '' || verdict === undefined) return [];
  const skew = skewOf(verdict, dead.attempt.line, context);
  if (skew === undefined) return [];
  const { name } = loss.followed;
  return [
    draftOfLoss(context, loss, {
      confidence: atMost('likely', confidenceOf(context, loss)),
      reasons: ['expired'],
      explanation: phrase(
        '`{name}` was to live {lived}, but the browser’s clock is {ahead} ahead of the server’s: it had expired when it came (hop {hop}).',
        { name, ...said(skew), hop: sayHop(dead.attempt.place, context.chain.chain.id) },
      ),
      evidence: [
        ...evidenceOf(context, dead.attempt.place, skew),
        ...setCookieLine(context, dead.attempt, /expires\s*=\s*[^;]*/i),
        ...cookieHeader(context, loss.at, phrase('no `{name}`', { name })),
      ],
      nextTest: phrase('Compare the `Date` of any answer with your clock, and set the one that is wrong.'),
      remedies: remedies(name),
    }),
  ];
}

/** This browser goes by the server's clock, so it works here. */
function remark(context: CauseContext): readonly Draft[] {
  const chain = context.chain.chain.id;
  for (const [hop, verdict] of context.chain.hops.entries()) {
    for (const [line, set] of verdict.setCookies.entries()) {
      const followed = context.followups.find(
        ({ followed: { role, name } }) =>
          (role === 'session' || role === 'transaction') && name === groupName(lineName(set)),
      )?.followed;
      const skew = followed === undefined || lineValue(set) === '' ? undefined : skewOf(verdict, line, context);
      if (followed === undefined || skew === undefined || set.outcome !== 'stored') continue;
      const place = { chain, hop };
      return [
        {
          severity: 'warning',
          confidence: 'likely',
          place,
          cookie: set.cookie,
          followed: undefined,
          reasons: [],
          explanation: phrase(
            '`{name}` lives {lived} by the server’s clock, and this computer’s is {ahead} ahead (hop {hop}): browsers that go by it drop it at once.',
            { name: followed.name, ...said(skew), hop: sayHop(place, chain) },
          ),
          evidence: [
            ...evidenceOf(context, place, skew),
            {
              ...place,
              part: 'response-header',
              text: `Set-Cookie: ${set.line}`,
              mark: /expires\s*=\s*[^;]*/i.exec(set.line)?.[0],
              note: undefined,
            },
          ],
          story: [],
          remedies: remedies(followed.name),
        },
      ];
    }
  }
  return [];
}

function said({ ahead, lifetime }: Skew) {
  return { lived: sayDuration(lifetime), ahead: sayDuration(ahead) };
}

function evidenceOf(context: CauseContext, place: Place, { ahead }: Skew) {
  return responseHeader(
    context,
    place,
    'date',
    phrase('the server’s clock; this computer’s is {ahead} ahead', { ahead: sayDuration(ahead) }),
  );
}

function remedies(name: string): Draft['remedies'] {
  return [
    {
      goal: phrase('give `{name}` a `Max-Age`, which needs no clock, instead of `Expires`', { name }),
      change: { kind: 'attributes', cookie: name, set: { maxAge: 86_400 } },
      topic: { kind: 'lifetime' },
    },
    { goal: phrase('and set both clocks by NTP') },
  ];
}
