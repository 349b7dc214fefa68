import type { Cookie, CookieVerdict } from '../model.ts';
import { reasonCode } from '../reasons/reason-code.ts';
import { phrase, type Phrase } from '../words.ts';
import { attributesIn } from './attributes.ts';
import type { Difference, RunHop, Side, Weight } from './difference.ts';
import { both, cookieKey, oneAndOther, type Pairing } from './pairing.ts';

/** What became of the followed cookies at the requests of a pair. */
export function compareSent(pairing: Pairing): readonly Difference[] {
  return [...pairing.followed].flatMap(([key, weight]) => {
    const [a, b] = [stateOf(pairing.a, key), stateOf(pairing.b, key)];
    const outcome = outcomeOf(pairing, a, b);
    if (outcome === undefined) return [];
    const shown = {
      ...outcome,
      weight: lighter(weight, weightOf(pairing, key, a, b)),
      part: 'request',
      name: a.name ?? b.name ?? key,
      a: a.shown,
      b: b.shown,
    } as const;
    return [...inJar(pairing, key, shown, a, b), shown];
  });
}

interface State {
  readonly kind: 'sent' | 'held-back' | 'absent';
  readonly name: string | undefined;
  readonly sent: number;
  readonly reasons: string;
  readonly cookie: Cookie | undefined;
  readonly shown: string | undefined;
}

function stateOf({ verdict }: RunHop, key: string): State {
  const all = (verdict?.cookies ?? []).filter(({ cookie }) => cookieKey(cookie.name) === key);
  const sent = all.filter(({ outcome }) => outcome === 'sent');
  const [told] = [...sent, ...all];
  const reasons = told === undefined ? '' : reasonsOf(told);
  return {
    kind: sent.length > 0 ? 'sent' : told === undefined ? 'absent' : 'held-back',
    name: told?.cookie.name,
    sent: sent.length,
    reasons,
    cookie: told?.inJar === true ? told.cookie : undefined,
    shown:
      sent.length > 0
        ? `sent${sent.length > 1 ? ` ${sent.length}×` : ''}`
        : told && `not sent${reasons && `: ${reasons}`}`,
  };
}

function reasonsOf({ reasons }: CookieVerdict): string {
  return reasons.map(reasonCode).join(', ');
}

function outcomeOf(pairing: Pairing, a: State, b: State): { kind: Difference['kind']; text: Phrase } | undefined {
  const cookie = a.name ?? b.name ?? '';
  const one: Side = rank(a) > rank(b) ? 1 : 2;
  const [more, less] = one === 1 ? [a, b] : [b, a];
  const values = { cookie, ...oneAndOther(pairing, one), reasons: less.reasons };
  if (more.kind === less.kind) {
    if (a.sent === b.sent) return undefined;
    return {
      kind: 'cookie-twice',
      text: phrase('`{cookie}` goes {x} times along in run 1 (hop {n}) and {y} times in run 2 (hop {m}).', {
        cookie,
        x: a.sent,
        y: b.sent,
        ...both(pairing),
      }),
    };
  }
  const isSameHop = values.n === values.m;
  if (less.kind === 'absent') {
    return {
      kind: 'cookie-absent',
      text: isSameHop
        ? phrase(
            more.kind === 'sent'
              ? 'At hop {n} run {one} sends `{cookie}`; run {other} has none to send.'
              : 'At hop {n} run {one} has `{cookie}` in the jar; run {other} has none.',
            values,
          )
        : more.kind === 'sent'
          ? phrase('Run {one} sends `{cookie}` (hop {n}); run {other} has none to send (hop {m}).', values)
          : phrase('Run {one} has `{cookie}` in the jar (hop {n}); run {other} has none (hop {m}).', values),
    };
  }
  if (isSameHop) {
    return {
      kind: 'cookie-not-sent',
      text: phrase(
        less.reasons === ''
          ? 'At hop {n} run {one} sends `{cookie}`; run {other} has it and does not send it; no known rule explains it.'
          : 'At hop {n} run {one} sends `{cookie}`; run {other} has it and does not send it: `{reasons}`.',
        values,
      ),
    };
  }
  return {
    kind: 'cookie-not-sent',
    text:
      less.reasons === ''
        ? phrase(
            'Run {one} sends `{cookie}` (hop {n}); run {other} has it and does not send it (hop {m}); no known rule explains it.',
            values,
          )
        : phrase(
            'Run {one} sends `{cookie}` (hop {n}); run {other} has it and does not send it (hop {m}): `{reasons}`.',
            values,
          ),
  };
}

function rank({ kind, sent }: State): number {
  return { sent: 2 + sent, 'held-back': 1, absent: 0 }[kind];
}

/**
 * A cookie that one run brought along and the other did not decides only where the server then answers otherwise; and
 * what was not observed is not as good as what was.
 */
function weightOf({ a, b, touched }: Pairing, key: string, one: State, other: State): Weight {
  if (a.verdict?.observed === false || b.verdict?.observed === false) return 'notable';
  const isBrought = (one.kind === 'absent' || other.kind === 'absent') && !touched.has(key);
  const isAnsweredAlike = a.hop.response?.status === b.hop.response?.status;
  return isBrought && isAnsweredAlike ? 'notable' : 'session';
}

function lighter(a: Weight, b: Weight): Weight {
  return a === 'session' ? b : a;
}

/** The cookie stood in both jars, set before these runs, and not with the same attributes. */
function inJar(pairing: Pairing, key: string, of: Difference, a: State, b: State): readonly Difference[] {
  if (pairing.touched.has(key) || a.cookie === undefined || b.cookie === undefined) return [];
  const [one, other] = [attributesIn(a.cookie), attributesIn(b.cookie)];
  return [...one].flatMap(([attribute, x]): Difference[] => {
    const y = other.get(attribute) ?? '';
    if (x === y || (attribute === 'Domain' && pairing.roles.sameHost(x, y))) return [];
    return [
      {
        ...of,
        kind: 'cookie-in-jar',
        a: `${attribute}=${x}`,
        b: `${attribute}=${y}`,
        text: phrase(
          '`{cookie}` stands in the jar of run 1 with `{x}` (hop {n}), in that of run 2 with `{y}` (hop {m}).',
          {
            cookie: of.name ?? '',
            x: `${attribute}=${x}`,
            y: `${attribute}=${y}`,
            ...both(pairing),
          },
        ),
      },
    ];
  });
}
