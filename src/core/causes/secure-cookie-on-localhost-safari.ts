import { hostOf } from '../session/followed.ts';
import { isLoopback } from '../site/host.ts';
import type { Place } from '../session/followed.ts';
import { phrase } from '../words.ts';
import type { Remedy } from '../fix/remedy.ts';
import type { Cause, CauseContext, Draft } from './cause.ts';
import { draftOfLoss, rejectedFor } from './draft-of-loss.ts';
import { cookieHeader, requestLine, setCookieLine } from './evidence.ts';
import { sayHop } from './say-hop.ts';

export const secureCookieOnLocalhostSafari: Cause = {
  id: 'secure-cookie-on-localhost-safari',
  title: 'A Secure cookie on http://localhost, which Safari does not store',
  needs: 'line',
  check: (context) => (context.profile.secureOverLoopback ? portability(context) : refusals(context)),
  hides: [],
};

function refusals(context: CauseContext): readonly Draft[] {
  return rejectedFor(context, 'secure-only')
    .filter(({ origin }) => isLoopback(hostOf(origin?.url ?? '')))
    .map((loss) => {
      const { name } = loss.followed;
      return draftOfLoss(context, loss, {
        explanation: phrase(
          '`{name}` is `Secure`, and Safari refuses to store it from http://localhost (hop {hop}); Chrome and Firefox would.',
          { name, hop: sayHop(loss.fault, context.chain.chain.id) },
        ),
        evidence: [
          ...setCookieLine(context, loss.origin!, /secure/i),
          ...requestLine(context, loss.fault, /^\S+ http:/),
          ...cookieHeader(context, loss.at, phrase('no `{name}`: the browser does not have it', { name })),
        ],
        remedies: remedies(name),
      });
    });
}

/** In the other browsers it works, which is the moment to say that it will not in Safari. */
function portability(context: CauseContext): readonly Draft[] {
  for (const { followed } of context.followups) {
    if (followed.role !== 'session') continue;
    for (const [hop, verdict] of context.chain.hops.entries()) {
      const { url } = verdict.hop.request;
      if (!url.startsWith('http:') || !isLoopback(hostOf(url))) continue;
      const line = verdict.setCookies.findIndex(
        ({ cookie, outcome }) => outcome === 'stored' && cookie?.secure === true && cookie.name === followed.name,
      );
      if (line !== -1) return [warning(context, followed.name, { chain: context.chain.chain.id, hop }, line)];
    }
  }
  return [];
}

function warning(context: CauseContext, name: string, place: Place, line: number): Draft {
  const verdict = context.chain.hops[place.hop]!;
  const cookie = verdict.setCookies[line]!.cookie!;
  return {
    severity: 'warning',
    confidence: context.trace.jar.observed ? 'certain' : 'likely',
    place,
    cookie,
    followed: undefined,
    reasons: [],
    explanation: phrase(
      '`{name}` is `Secure` and came over http://localhost (hop {hop}): stored here, but Safari would refuse it.',
      { name, hop: sayHop(place, place.chain) },
    ),
    evidence: [
      {
        chain: place.chain,
        hop: place.hop,
        part: 'response-header',
        text: `Set-Cookie: ${verdict.setCookies[line]!.line}`,
        mark: 'Secure',
        note: undefined,
      },
    ],
    story: [],
    remedies: remedies(name),
  };
}

function remedies(name: string): readonly Remedy[] {
  return [
    {
      goal: phrase('set Secure only where the page is https, or use https on the development machine too', { name }),
      cost: phrase('Without Secure the cookie travels in the clear: on the development machine only.'),
      change: { kind: 'attributes', cookie: name, set: { secure: false } },
      topic: { kind: 'secure', secure: false },
    },
  ];
}
