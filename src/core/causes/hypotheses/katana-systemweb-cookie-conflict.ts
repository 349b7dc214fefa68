import type { Hop, HopVerdict } from '../../model.ts';
import { lineName } from '../../session/followed.ts';
import type { Place } from '../../session/followed.ts';
import type { Loss } from '../../session/loss.ts';
import type { Never } from '../../session/never.ts';
import { isSignInAnswer } from '../../session/place-of-sign-in.ts';
import { phrase } from '../../words.ts';
import type { CauseContext } from '../cause.ts';
import { answer, responseHeader, setCookieLineAt } from '../evidence.ts';
import type { HypothesisOf } from './hypothesis.ts';
import { hypothesis } from './hypothesis.ts';

const said = {
  id: 'katana-systemweb-cookie-conflict',
  title: 'ASP.NET and OWIN both wrote cookies, and one set was lost',
} as const;

/** Under `session-not-recognised`: the id of ASP.NET’s session arrives, and the sign-in’s own cookie was never set. */
export const katanaSystemwebCookieConflict: HypothesisOf<Loss> = {
  ...said,
  check: (context, { followed }) => (followed.name === 'ASP.NET_SessionId' ? check(context) : undefined),
};

/** Under `session-cookie-never-set`. */
export const katanaNeverSet: HypothesisOf<Never> = { ...said, check: (context) => check(context) };

/** Katana’s sign-in cookies: `.AspNet.Cookies`, `.AspNet.ApplicationCookie` … (not ASP.NET Core’s `.AspNetCore.…`). */
const signInCookie = /^\.AspNet\.(?!Correlation)/;

function check(context: CauseContext) {
  const hops = context.flow.flatMap(({ chain, hops }) =>
    hops.map((verdict, hop) => ({ place: { chain: chain.id, hop }, verdict })),
  );
  const back = hops.findLast(({ verdict }) => isSignInAnswer(verdict.hop.request.url) && isSystemWeb(verdict));
  if (back === undefined || hops.some(({ verdict }) => hasSignInCookie(verdict))) return undefined;
  return found(context, back.place, nonces(back.verdict.hop));
}

function found(context: CauseContext, place: Place, left: number) {
  return hypothesis(said, {
    confidence: 'likely',
    explanation:
      left > 1
        ? phrase(
            'The sign-in’s answer sets no `.AspNet.…` cookie, and {left} nonces of earlier tries are left: a known conflict of ASP.NET with Katana.',
            { left },
          )
        : phrase(
            'The sign-in’s answer sets no `.AspNet.…` cookie: a known conflict of ASP.NET’s own cookies with Katana’s.',
          ),
    evidence: [
      ...answer(context, place, phrase('signed in, by the provider’s word')),
      ...setCookieLineAt(context, place, 'ASP.NET_SessionId'),
      ...responseHeader(context, place, 'x-aspnet-version'),
      ...responseHeader(context, place, 'server'),
    ],
    nextTest: phrase(
      'Set `CookieManager = new SystemWebChunkingCookieManager()` in the cookie middleware: does `.AspNet.…` appear?',
    ),
  });
}

function isSystemWeb({ hop, setCookies }: HopVerdict): boolean {
  const headers = hop.response?.headers ?? [];
  return (
    setCookies.some((line) => lineName(line) === 'ASP.NET_SessionId') ||
    headers.some(({ name }) => name.toLowerCase() === 'x-aspnet-version') ||
    nonces(hop) > 0
  );
}

function hasSignInCookie({ setCookies, cookies }: HopVerdict): boolean {
  return (
    setCookies.some((line) => line.outcome === 'stored' && signInCookie.test(lineName(line))) ||
    cookies.some(({ cookie }) => signInCookie.test(cookie.name))
  );
}

/** Cookies of sign-ins under way that the request carried. */
function nonces(hop: Hop): number {
  const header = hop.request.headers?.find(({ name }) => name.toLowerCase() === 'cookie')?.value ?? '';
  return header.match(/(?:^|; )OpenIdConnect\.nonce\./g)?.length ?? 0;
}
