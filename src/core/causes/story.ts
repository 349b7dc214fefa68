import type { StoryEvent, StoryStep } from '../model.ts';
import type { Place } from '../session/followed.ts';
import { sightingOf } from '../session/followed.ts';
import type { Loss } from '../session/loss.ts';
import { isNoValue } from '../session/no-value.ts';
import { isTakenAway } from '../session/outlived.ts';
import type { Phrase } from '../words.ts';
import { phrase } from '../words.ts';
import { siteName } from './say-hop.ts';
import { endOf } from './story-end.ts';

/** What happened to a session, in order: set, held back or refused, replaced, signed out. */
export function storyOf(loss: Loss): readonly StoryStep[] {
  const { followed, origin, at, leg, overwritten } = loss;
  const { name } = followed;
  const steps: StoryStep[] = [];
  const add = (place: Place, event: StoryEvent, text: Phrase) =>
    steps.push({ chain: place.chain, hop: place.hop, event, text });
  if (origin !== undefined && loss.kind === 'rejected')
    add(
      origin.place,
      'refused-by-browser',
      phrase('The server set `{name}`, and the browser refused to store it.', { name }),
    );
  else if (origin?.outcome === 'stored')
    add(origin.place, 'stored', phrase('The server set `{name}`, and the browser stored it.', { name }));
  if (loss.kind === 'deleted') steps.push(deletion(loss, name));
  const [event, text] = howItCame(loss, name);
  add(at, event, text);
  if (overwritten || leg.step.response === 'set' || leg.step.response === 'renewed')
    add(at, 'new-session', phrase('The server issued a new session.'));
  if (overwritten)
    add(at, 'overwritten', phrase('Its `{name}` took the place of the old one in the browser.', { name }));
  if (loss.kind === 'refused' && isTakenAway(loss.followed, leg))
    add(at, 'deleted', phrase('The server deleted `{name}`.', { name }));
  return [...steps, ...endOf(loss.rebuffs)];
}

/** A value that is over when it arrives deletes as well, but was meant to be kept. */
function deletion({ fault, leg }: Loss, name: string): StoryStep {
  const { attempt } = leg.before;
  const meant = attempt?.signsIn === true && !isNoValue(attempt.cookie?.value ?? '');
  return meant
    ? {
        ...fault,
        event: 'arrived-expired',
        text: phrase('The server set `{name}` with a time that was over, so the browser kept nothing.', { name }),
      }
    : { ...fault, event: 'deleted', text: phrase('A response deleted `{name}`.', { name }) };
}

function howItCame(loss: Loss, name: string): readonly [StoryEvent, Phrase] {
  switch (loss.kind) {
    case 'withheld':
      return ['held-back', phrase('The request went out without `{name}`, although the browser had it.', { name })];
    case 'rejected':
      return loss.leg.step.request === 'sent'
        ? ['old-value-sent', phrase('The request carried the old `{name}`.', { name })]
        : ['nothing-to-send', phrase('The request had no `{name}` to carry.', { name })];
    case 'deleted':
      return ['nothing-to-send', phrase('The request had no `{name}` to carry.', { name })];
    case 'expired':
      return ['nothing-to-send', phrase('`{name}` had expired, so the request went out without it.', { name })];
    case 'vanished':
      return [
        'nothing-to-send',
        phrase('The browser had no `{name}` any more, so the request went out without it.', { name }),
      ];
    case 'astray':
      return ['elsewhere', phrase('The redirect led to where `{name}` does not belong.', { name })];
    case 'stranded':
      return [
        'elsewhere',
        phrase('The flow went on at `{host}`, another site: `{name}` never goes there.', {
          host: siteName(loss.leg.verdict.hop.request.url),
          name,
        }),
      ];
    case 'cached':
      return ['elsewhere', phrase('A cache answered in the application’s place.')];
    case 'unread':
      return ['elsewhere', phrase('The server refused the request without reading `{name}`.', { name })];
    case 'refused':
      return isTwofold(loss)
        ? [
            'sent-twice',
            phrase('The request carried two `{name}`, and the server took the user for a stranger.', { name }),
          ]
        : ['sent', phrase('The request carried `{name}`, and the server took the user for a stranger.', { name })];
  }
}

function isTwofold({ followed, leg }: Loss): boolean {
  const sent = sightingOf(followed, leg.verdict).sent.filter(({ cookie }) => cookie.name === followed.name);
  return new Set(sent.map(({ cookie }) => cookie.value)).size > 1;
}
