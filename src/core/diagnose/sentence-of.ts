import type { Finding } from '../model.ts';
import { clip } from '../causes/say-hop.ts';
import { appOf, hostOf } from '../session/followed.ts';
import type { JudgedChain } from '../session/followed.ts';
import { isSignOut } from '../session/place-of-sign-in.ts';
import { endsAtSignIn, type ChainVerdict } from '../session/verdict.ts';
import type { Followup } from '../session/track.ts';
import { phrase } from '../words.ts';
import type { Phrase, Value } from '../words.ts';

/** The one sentence of the verdict card. */
export function sentenceOf(
  chain: JudgedChain,
  verdict: ChainVerdict,
  followups: readonly Followup[],
  findings: readonly Finding[],
): Phrase {
  const session =
    followups.find(({ track }) => track.role === 'session' && track.steps.some(({ request }) => request === 'sent')) ??
    followups.find(({ track }) => track.role === 'session');
  switch (verdict.kind) {
    case 'lost':
    case 'never-established':
      return headline(verdict, findings);
    case 'kept':
      return session === undefined ? nothing : keptSentence(chain, session);
    case 'not-applicable':
      return session === undefined ? nothing : idleSentence(chain, session);
  }
}

const nothing = phrase('No session cookie in this chain.');

function headline({ loss, lostAt }: ChainVerdict, findings: readonly Finding[]): Phrase {
  const told = findings.find(({ cause, story }) => story.length > 0 || cause === 'session-cookie-never-set');
  if (told !== undefined) return told.explanation;
  return phrase('`{name}` was lost at hop {hop}; no known rule explains it.', {
    name: loss?.followed.name ?? 'session',
    hop: (lostAt ?? loss?.at.hop ?? 0) + 1,
  });
}

function keptSentence(chain: JudgedChain, { followed, track }: Followup): Phrase {
  const own = track.steps.flatMap((step, hop) => (step.request === 'sent' ? [hop + 1] : []));
  const set = track.steps.findIndex(({ response }) => response === 'set');
  const renewed = track.steps.findIndex(({ response }) => response === 'renewed');
  const later = own.filter((hop) => set === -1 || hop > set + 1);
  const skipped = track.steps.some(
    ({ request }, hop) =>
      chain.hops[hop]?.hop.response !== undefined &&
      (request === 'not-sent' || (request === 'absent' && hop > set && set !== -1)),
  );
  const host = clip(
    hostOf(chain.hops.findLast(({ hop }) => appOf(hop.request.url) === followed.app)?.hop.request.url ?? ''),
  );
  const values = { name: followed.name, set: set + 1, hops: listOf(later), host, renewed: renewed + 1 };
  const unseen = own.filter((hop) => chain.hops[hop - 1]?.observed === false);
  if (unseen.length > 0) return unseenSentence(followed.name, own, unseen);
  if (set !== -1 && later.length > 0 && !skipped) {
    return renewed > set
      ? phrase(
          '`{name}` was stored at hop {set} and sent at every later hop of {host} ({hops}); the server renewed it at hop {renewed}.',
          values,
        )
      : phrase('`{name}` was stored at hop {set} and sent at every later hop of {host} ({hops}).', values);
  }
  if (skipped)
    return phrase('`{name}` was sent at hop {hops}, and the server went on as before.', {
      ...values,
      hops: listOf(own),
    });
  return renewed === -1
    ? phrase('`{name}` was sent at every hop of {host} ({hops}).', { ...values, hops: listOf(own) })
    : phrase('`{name}` was sent at every hop of {host} ({hops}); the server renewed it at hop {renewed}.', {
        ...values,
        hops: listOf(own),
      });
}

/** What was sent is worked out where no header was seen: that is not to be told as a fact. */
function unseenSentence(name: string, own: readonly number[], unseen: readonly number[]): Phrase {
  const seen = own.filter((hop) => !unseen.includes(hop));
  const values = { name, hops: listOf(seen), unseen: listOf(unseen) };
  return seen.length === 0
    ? phrase('No rule kept `{name}` from hop {unseen}; whether it was sent there was not seen.', values)
    : phrase('`{name}` was sent at hop {hops}; whether also at hop {unseen} was not seen.', values);
}

function idleSentence(chain: JudgedChain, { followed, track }: Followup): Phrase {
  const out = chain.hops.findIndex(({ hop }) => isSignOut(hop.request.url, hop.request.method));
  const { name } = followed;
  if (out !== -1) {
    const deletions = track.steps.filter(({ response }) => response === 'deleted');
    if (deletions.length > 0 && deletions.every(({ missed }) => missed === true))
      return phrase('Hop {hop} signs out, but deletes `{name}` for another path or domain, so the browser keeps it.', {
        name,
        hop: out + 1,
      });
    return deletions.length > 0
      ? phrase('`{name}` was deleted by signing out (hop {hop}), as it should be.', { name, hop: out + 1 })
      : phrase('Hop {hop} signs out; `{name}` ends there.', { name, hop: out + 1 });
  }
  const sent = track.steps.findLastIndex(({ request }) => request === 'sent');
  if (sent !== -1 && endsAtSignIn(chain))
    return phrase(
      '`{name}` was sent (hop {hop}), but the chain ends where one signs in: nothing tells whether anyone was signed in.',
      {
        name,
        hop: sent + 1,
      },
    );
  const set = track.steps.findIndex(({ response }) => response === 'set');
  return set === -1
    ? phrase('`{name}` had no part in this chain.', { name })
    : phrase('`{name}` was stored at hop {hop}; no later hop shows more.', { name, hop: set + 1 });
}

/** `2`, `2 and 3`, `2, 3 and 5`, `2 to 9`. */
function listOf(hops: readonly number[]): Value {
  const [first = 0, last = 0] = [hops[0], hops.at(-1)];
  if (hops.length > 3 && last - first === hops.length - 1) return phrase('{first} to {last}', { first, last });
  if (hops.length > 5) return `${hops.slice(0, 4).join(', ')} …`;
  return hops.length < 2 ? hops.join('') : phrase('{some} and {last}', { some: hops.slice(0, -1).join(', '), last });
}
