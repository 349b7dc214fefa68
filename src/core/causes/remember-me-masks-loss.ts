import type { CookieVerdict } from '../model.ts';
import type { Leg } from '../session/legs.ts';
import { isWelcome, legsOf } from '../session/legs.ts';
import { signsInWith } from '../session/history.ts';
import { sightingOf } from '../session/followed.ts';
import { isSignOut } from '../session/place-of-sign-in.ts';
import type { Followup } from '../session/track.ts';
import { valueShape } from '../session/value-shape.ts';
import { header } from '../fix/shown.ts';
import { phrase } from '../words.ts';
import type { Cause, CauseContext, Draft } from './cause.ts';
import { cookieHeader, setCookieLineAt } from './evidence.ts';
import { sayHop } from './say-hop.ts';

/** Long-lived cookies with which a server signs a user in again without asking. */
const remember = /^(?:remember[-_]?me|remember_(?:\w+)|rememberme|autologin|auto_login|persistent_login)$/i;

/** Idle for longer than this a session may end, and signing in again is what the cookie is for. */
const idle = 15 * 60_000;

export const rememberMeMasksLoss: Cause = {
  id: 'remember-me-masks-loss',
  title: 'The session was replaced, and “remember me” signed in again',
  needs: 'line',
  check: (context) =>
    context.followups
      .filter(
        ({ followed }) => followed.role === 'session' && context.losses.every((loss) => loss.followed !== followed),
      )
      .flatMap((followup) => {
        const masked = legsOf(context.chain, followup).find((leg) => isMasked(followup, leg));
        return masked === undefined ? [] : [finding(context, followup, masked)];
      }),
  hides: [],
};

/** A session of this recording, in use until just now, is given up for a new one, and the user stays signed in. */
function isMasked({ followed }: Followup, leg: Leg): boolean {
  const { verdict, before, step, chain } = leg;
  const { hop } = verdict;
  const { stored, usedAt, signedIn, signedOut } = before;
  if (chain.kind !== 'navigation' || rememberOf(leg) === undefined || signedOut || !isWelcome(leg)) return false;
  if (isSignOut(hop.request.url, hop.request.method) || signsInWith(verdict) || hop.request.method !== 'GET')
    return false;
  if (stored === undefined || usedAt === undefined || hop.times.start - usedAt > idle) return false;
  if (!signedIn.includes(stored.version) || step.reasons.includes('expired') || before.attempt?.outcome !== 'stored')
    return false;
  const line = sightingOf(followed, verdict).lines.at(-1)?.verdict;
  if (line?.outcome !== 'stored' || !['id', 'signed-id'].includes(valueShape(line.cookie?.value ?? ''))) return false;
  return step.response === 'renewed' || step.response === 'set';
}

function rememberOf({ verdict }: Leg): CookieVerdict | undefined {
  return verdict.cookies.find(({ cookie, outcome }) => outcome === 'sent' && remember.test(cookie.name));
}

function finding(context: CauseContext, { followed }: Followup, leg: Leg): Draft {
  const { name } = followed;
  const isGone = leg.step.request !== 'sent';
  const values = {
    name,
    by: rememberOf(leg)!.cookie.name,
    hop: sayHop(leg.place, context.chain.chain.id),
  };
  return {
    severity: 'warning',
    // A server may also renew an id every now and then; a session that was not even sent cannot have been renewed.
    confidence: isGone ? 'likely' : 'possible',
    place: leg.place,
    followed,
    cookie: { name, domain: followed.cookie.domain, path: followed.cookie.path },
    reasons: leg.step.reasons,
    explanation: isGone
      ? phrase(
          '`{name}` did not reach the server at hop {hop}; `{by}` signed the user in again, so nobody noticed.',
          values,
        )
      : phrase(
          '`{name}` was sent at hop {hop}, and the server made a new one; `{by}` may have signed the user in again.',
          values,
        ),
    evidence: [
      ...setCookieLineAt(context, leg.before.stored!.place, name),
      ...cookieHeader(
        context,
        leg.place,
        phrase('`{by}` went along', values),
        new RegExp(`(?<=[ ;])${escaped(values.by)}=`),
      ),
      ...setCookieLineAt(context, leg.place, name, phrase('a new session, although nobody signed in')),
    ],
    story: [],
    nextTest: phrase(
      'Delete `{by}` in DevTools → Application and repeat: if the session is lost, its cause will show.',
      values,
    ),
    remedies: [
      {
        goal: phrase(
          'let answers in which `{by}` signs someone in say so, in a header of their own or in the log',
          values,
        ),
        shown: header('response', 'X-Signed-In-By', values.by, leg.place),
      },
    ],
  };
}

function escaped(name: string): string {
  return name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
