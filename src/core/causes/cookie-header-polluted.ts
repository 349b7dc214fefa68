import { parseCookieHeader } from '../cookie/parse-cookie-header.ts';
import type { Hop } from '../model.ts';
import type { Place } from '../session/followed.ts';
import { header } from '../fix/shown.ts';
import { phrase } from '../words.ts';
import type { Cause, CauseContext, Draft } from './cause.ts';
import { draftOfLoss } from './draft-of-loss.ts';
import { answer, cookieHeader } from './evidence.ts';
import { clip, sayHop } from './say-hop.ts';

export const cookieHeaderPolluted: Cause = {
  id: 'cookie-header-polluted',
  title: 'Attributes were sent as if they were cookies',
  check: (context) => {
    const ofLosses = context.losses.flatMap((loss): readonly Draft[] => {
      const found = loss.kind === 'refused' ? pollutionOf(loss.leg.verdict.hop) : [];
      if (found.length === 0) return [];
      return [
        draftOfLoss(context, loss, {
          ...saidOf(context, loss.at, found),
          confidence: found.length > 1 ? 'likely' : 'possible',
          evidence: [...evidenceOf(context, loss.at, found), ...answer(context, loss.at)],
        }),
      ];
    });
    return ofLosses.length > 0 ? ofLosses : remark(context);
  },
  hides: ['session-not-recognised'],
};

/** No server minded yet. One such name alone may be somebody's cookie. */
function remark(context: CauseContext): readonly Draft[] {
  if (context.losses.length > 0 || context.chain.chain.kind === 'other') return [];
  for (const [hop, verdict] of context.chain.hops.entries()) {
    const found = pollutionOf(verdict.hop);
    if (found.length < 2) continue;
    const carries = context.followups.some(
      ({ followed, track }) => followed.role === 'session' && track.steps[hop]?.request === 'sent',
    );
    if (!carries) continue;
    const place = { chain: context.chain.chain.id, hop };
    return [
      {
        severity: 'warning',
        // They may be cookies of their own that someone named so.
        confidence: 'likely',
        place,
        cookie: undefined,
        followed: undefined,
        reasons: [],
        story: [],
        ...saidOf(context, place, found),
        evidence: evidenceOf(context, place, found),
      },
    ];
  }
  return [];
}

/** Pieces of the Cookie header that are attributes of a Set-Cookie, by name and value. */
function pollutionOf({ request }: Hop): readonly string[] {
  return (request.headers ?? [])
    .filter(({ name, value }) => name.length === 6 && name.toLowerCase() === 'cookie' && mayHoldAttribute.test(value))
    .flatMap(({ value }) => parseCookieHeader(value))
    .flatMap(({ name, value }) => (isAttribute(name, value) ? [name === '' ? value : `${name}=${value}`] : []));
}

/** What every header has that holds one; nearly none has it. */
const mayHoldAttribute = /path|domain|max-age|expires|samesite|secure|httponly|partitioned/i;

function isAttribute(name: string, value: string): boolean {
  switch (name.toLowerCase()) {
    case '':
      return /^(?:secure|httponly|partitioned)$/i.test(value);
    case 'path':
    case '$path':
      return value.startsWith('/');
    case 'domain':
    case '$domain':
      return /^\.?[\w-]+(?:\.[\w-]+)+$/.test(value);
    case 'max-age':
      return /^-?\d+$/.test(value);
    case 'expires':
      return /\d{2}:\d{2}:\d{2}/.test(value);
    case 'samesite':
      return /^(?:lax|strict|none)$/i.test(value);
    case 'secure':
    case 'httponly':
      return value === '' || value === 'true';
    default:
      return false;
  }
}

function saidOf(context: CauseContext, place: Place, found: readonly string[]) {
  return {
    explanation: phrase(
      'The Cookie header of hop {hop} holds `{found}`: attributes of a Set-Cookie, sent as cookies. Servers read them as part of the session.',
      { hop: sayHop(place, context.chain.chain.id), found: clip(found.join('; ')) },
    ),
    nextTest: phrase(
      'Look where these cookies come from: DevTools → Application → Cookies shows them beside the real ones.',
    ),
    remedies: [
      {
        goal: phrase(
          'store and send name and value only: write one `document.cookie` with all attributes, hand on Set-Cookie lines whole',
        ),
        shown: { setting: 'document.cookie', code: "document.cookie = 'name=value; Path=/; SameSite=Lax'" },
      },
      {
        goal: phrase('and expire the cookies that have attribute names'),
        shown: header('response', 'Set-Cookie', `${found[0]?.split('=')[0] ?? 'Path'}=; Max-Age=0`),
      },
    ],
  };
}

function evidenceOf(context: CauseContext, place: Place, found: readonly string[]) {
  const first = found[0]!.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return cookieHeader(
    context,
    place,
    phrase('a browser sends only names and values of its own accord'),
    new RegExp(first),
  );
}
