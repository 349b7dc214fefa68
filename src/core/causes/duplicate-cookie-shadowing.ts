import { expiryLine } from '../fix/expiry-line.ts';
import type { Cookie } from '../model.ts';
import { sightingOf } from '../session/followed.ts';
import { versionOf } from '../session/history.ts';
import type { Loss } from '../session/loss.ts';
import { phrase } from '../words.ts';
import type { Cause, CauseContext, Draft } from './cause.ts';
import { draftOfLoss } from './draft-of-loss.ts';
import { answer, cookieHeader, inJar } from './evidence.ts';
import { clip, sayHop } from './say-hop.ts';

export const duplicateCookieShadowing: Cause = {
  id: 'duplicate-cookie-shadowing',
  title: 'Two cookies of one name were sent, and the server read the wrong one',
  needs: 'loss',
  check: (context) => context.losses.flatMap((loss) => finding(context, loss)),
  hides: ['same-name-collision-same-host', 'session-not-recognised'],
};

function finding(context: CauseContext, loss: Loss): readonly Draft[] {
  const { name } = loss.followed;
  if (loss.kind !== 'refused') return [];
  const copies = sightingOf(loss.followed, loss.leg.verdict)
    .sent.map(({ cookie }) => cookie)
    .filter((cookie) => cookie.name === name);
  const first = copies[0];
  if (first === undefined || new Set(copies.map(({ value }) => value)).size < 2) return [];
  const { before } = loss.leg;
  const fresh = copies.findIndex(
    ({ value }) => before.stored !== undefined && before.values[before.stored.version - 1] === value,
  );
  // Which copy a server reads is its own affair; most take the first, so a stale one in front is the likely culprit.
  const staleFirst = fresh > 0;
  const stale = copies.find((_, index) => index !== fresh) ?? first;
  return [
    draftOfLoss(context, loss, {
      confidence: staleFirst ? 'likely' : 'possible',
      cookie: stale,
      explanation: staleFirst
        ? phrase(
            '`{name}` was sent twice at hop {hop}, the older copy (for `{domain}`) first: it seems the server read that one, not the new session.',
            {
              name,
              domain: clip(stale.domain),
              hop: sayHop(loss.at, context.chain.chain.id),
            },
          )
        : phrase(
            '`{name}` was sent twice at hop {hop} with different values, and the server did not recognise the session.',
            {
              name,
              hop: sayHop(loss.at, context.chain.chain.id),
            },
          ),
      evidence: [
        ...cookieHeader(context, loss.at, undefined, new RegExp(`${escape(name)}=[^;]*`)),
        ...copies.flatMap((cookie) =>
          inJar(loss.at, scopeOf(cookie), undefined, cookie === stale ? phrase('the older copy') : undefined),
        ),
        ...answer(context, loss.at),
      ],
      nextTest: phrase(
        'Delete the copy for `{domain}{path}` in the browser and sign in again. Does the session stay?',
        {
          domain: stale.domain,
          path: stale.path,
        },
      ),
      remedies: [
        {
          goal: phrase('expire the older copy whenever `{name}` is set (`{line}`)', { name, line: expiryLine(stale) }),
          cost: phrase('Keep it in place until no browser holds the old copy any more.'),
          topic: { kind: 'expire', copy: stale },
          ...(loss.origin && {
            change: { kind: 'expire-twin', line: expiryLine(stale), place: loss.origin.place } as const,
          }),
        },
        {
          goal: phrase('rename `{name}`, so that old copies cannot be taken for it', { name }),
          cost: phrase('Everybody is signed out once.'),
          topic: { kind: 'name', name: `${name}2` },
          // What this recording set would be set under the new name as well, so only an older copy is left behind.
          ...(loss.origin &&
            before.writers[versionOf(before, stale.value)] === undefined && {
              change: { kind: 'rename', cookie: name, to: `${name}2`, fromNow: true } as const,
            }),
        },
      ],
    }),
  ];
}

function scopeOf(cookie: Cookie): string {
  return `${cookie.name}: ${cookie.hostOnly ? `host ${cookie.domain}` : `Domain=${cookie.domain}`}; Path=${cookie.path}`;
}

function escape(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
