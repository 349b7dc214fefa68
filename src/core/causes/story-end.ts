import type { StoryEvent, StoryStep } from '../model.ts';
import type { Leg } from '../session/legs.ts';
import type { Damage } from '../session/loss.ts';
import { asksToSignIn, isRedirect } from '../session/place-of-sign-in.ts';
import type { Phrase } from '../words.ts';
import { phrase } from '../words.ts';
import { sayPath } from './say-hop.ts';

/** How a story ends: what the server asked for, and the hop from which on the user is signed out. A loop is told once around. */
export function endOf(rebuffs: Damage['rebuffs']): readonly StoryStep[] {
  const steps: StoryStep[] = [];
  for (const [index, { leg, rebuff }] of rebuffs.slice(0, 2).entries()) {
    const before = rebuffs[index - 1];
    // The page that a redirect led to, and that is told with it.
    if (before !== undefined && isLandingOf(leg, before.leg) && !isRedirect(leg.verdict.hop.response)) continue;
    const [event, text] = said(leg, rebuff);
    steps.push({ ...leg.place, event, text });
    const landing = leg.chain.hops[leg.place.hop + 1];
    if (rebuff === 'asks-to-sign-in' && landing !== undefined && asksToSignIn(landing.request.url)) {
      if (isRedirect(landing.response)) continue;
      const place = { chain: leg.place.chain, hop: leg.place.hop + 1 };
      steps.push({ ...place, event: 'signed-out', text: phrase('From here on the user is not signed in.') });
      break;
    }
  }
  return steps;
}

const endings: readonly (StoryEvent | undefined)[] = [
  'asked-to-sign-in',
  'sent-back',
  'refused-by-server',
  'signed-out',
];

/** A story that a cause tells in its own words, with the end that all have; as it is when it has one. */
export function withEnd(story: readonly StoryStep[], rebuffs: Damage['rebuffs']): readonly StoryStep[] {
  return story.length === 0 || story.some(({ event }) => endings.includes(event))
    ? story
    : [...story, ...endOf(rebuffs)];
}

function isLandingOf(leg: Leg, from: Leg): boolean {
  return leg.place.chain === from.place.chain && leg.place.hop === from.place.hop + 1;
}

function said(leg: Leg, rebuff: Damage['rebuffs'][number]['rebuff']): readonly [StoryEvent, Phrase] {
  const { response, request } = leg.verdict.hop;
  const to = isRedirect(response) ? sayPath(response.redirectUrl) : sayPath(request.url);
  switch (rebuff) {
    case 'asks-to-sign-in':
      return isRedirect(response)
        ? ['asked-to-sign-in', phrase('The server asked to sign in (`{to}`).', { to })]
        : ['signed-out', phrase('The page asks to sign in: from here on the user is not signed in.')];
    case 'asks-provider':
      return ['asked-to-sign-in', phrase('The server sent the user back to the identity provider.')];
    case 'goes-back':
      return ['sent-back', phrase('The server redirected to where the chain had been before (`{to}`).', { to })];
    case 'status':
      return ['refused-by-server', phrase('The server answered {status}.', { status: response?.status ?? 0 })];
  }
}
