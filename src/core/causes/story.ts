import type { StoryStep } from '../model.ts';
import type { Place } from '../session/followed.ts';
import type { Loss } from '../session/loss.ts';
import { isRedirect } from '../session/place-of-sign-in.ts';
import type { Phrase } from '../words.ts';
import { phrase } from '../words.ts';
import { sayPath } from './say-hop.ts';

/** What happened to a session, in order: set, held back or refused, replaced, logged out. */
export function storyOf(loss: Loss): readonly StoryStep[] {
  const { followed, origin, at, leg, overwritten } = loss;
  const name = followed.name;
  const steps: StoryStep[] = [];
  const add = (place: Place, text: Phrase) => steps.push({ chain: place.chain, hop: place.hop, text });
  if (origin !== undefined) {
    if (loss.kind === 'rejected')
      add(origin.place, phrase('The server set `{name}`, and the browser refused to store it.', { name }));
    else if (origin.outcome === 'stored') {
      add(origin.place, phrase('The server set `{name}`, and the browser stored it.', { name }));
    }
  }
  if (loss.kind === 'deleted') add(loss.fault, phrase('A response deleted `{name}`.', { name }));
  add(at, howItCame(loss, name));
  if (overwritten)
    add(at, phrase('The server started a new session, and its `{name}` took the place of the old one.', { name }));
  else if (leg.step.response === 'set' || leg.step.response === 'renewed')
    add(at, phrase('The server started a new session.'));
  for (const { leg: next, rebuff } of loss.rebuffs.slice(0, 2)) add(next.place, rebuffSaid(next, rebuff));
  return steps;
}

function howItCame(loss: Loss, name: string): Phrase {
  switch (loss.kind) {
    case 'withheld':
      return phrase('The request went out without `{name}`, although the jar held it.', { name });
    case 'rejected':
      return loss.leg.step.request === 'sent'
        ? phrase('The request carried the old `{name}`.', { name })
        : phrase('The request had no `{name}` to carry.', { name });
    case 'deleted':
      return phrase('The request had no `{name}` any more.', { name });
    case 'expired':
      return phrase('`{name}` had expired, so the request went out without it.', { name });
    case 'vanished':
      return phrase('`{name}` was gone from the jar, so the request went out without it.', { name });
    case 'refused':
      return phrase('The request carried `{name}`, and the server took the user for a stranger.', { name });
  }
}

function rebuffSaid(leg: Loss['leg'], rebuff: Loss['rebuffs'][number]['rebuff']): Phrase {
  const { response, request } = leg.verdict.hop;
  const to = isRedirect(response) ? sayPath(response.redirectUrl) : sayPath(request.url);
  switch (rebuff) {
    case 'asks-to-sign-in':
      return phrase('The server asked to sign in (`{to}`).', { to });
    case 'asks-provider':
      return phrase('The server sent the user back to the identity provider.');
    case 'goes-back':
      return phrase('The server redirected to where the chain had been before (`{to}`).', { to });
    case 'status':
      return phrase('The server answered {status}.', { status: response?.status ?? 0 });
  }
}
